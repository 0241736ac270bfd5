"""Invented people: a first name, a surname and a civility that read French.

Word lists come from a pinned version of Faker, imported at the first draw; what was drawn is stored with the attempt.
"""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from faker import Faker

Genre = Literal["f", "m"]


def tirer_personne(flux: Random, genre: Genre | None = None) -> dict[str, str]:
    """Draw `{civilite, prenom, nom}` from `flux`; the gender is drawn too when it is not given."""
    choisi = genre or flux.choice(("f", "m"))
    faker = _faker()
    faker.seed_instance(flux.getrandbits(64))
    prenom = faker.first_name_female() if choisi == "f" else faker.first_name_male()
    return {"civilite": "Mme" if choisi == "f" else "M.", "prenom": prenom, "nom": faker.last_name()}


@cache
def _faker() -> Faker:
    from faker import Faker

    return Faker("fr_FR")
