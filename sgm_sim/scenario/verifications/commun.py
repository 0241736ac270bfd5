"""What every check needs: a list of problems placed in one file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sgm_sim.core.problemes import Gravite, Probleme
from sgm_sim.core.suggestions import cite, ou_sinon
from sgm_sim.core.yaml_source import Chemin, SourceYaml
from sgm_sim.scenario.faits import Fait
from sgm_sim.scenario.verifications.natures import ecart_de_nature


class Releve:
    """The problems of one file, each said at its place."""

    def __init__(self, source: SourceYaml) -> None:
        self.source = source
        self.problemes: list[Probleme] = []

    def dire(self, code: str, chemin: Chemin, message: str, attendu: str = "", conseil: str = "") -> None:
        """Add an error placed at the value of `chemin`."""
        self.problemes.append(self.source.probleme(code, chemin, message, attendu=attendu, conseil=conseil))

    def avertir(self, code: str, chemin: Chemin, message: str, conseil: str = "") -> None:
        """Add a warning placed at the value of `chemin`."""
        gravite = Gravite.AVERTISSEMENT
        self.problemes.append(self.source.probleme(code, chemin, message, conseil=conseil, gravite=gravite))

    def connu(self, code: str, chemin: Chemin, quoi: str, nom: str, connus: Collection[str]) -> bool:
        """Tell whether `nom` is one of `connus`; say that it does not exist when it is not."""
        if nom in connus:
            return True
        self.dire(code, chemin, f"{quoi} {cite(nom)} n’existe pas", conseil=ou_sinon(nom, connus, "il n’y en a aucun"))
        return False

    def doublons(self, chemin: Chemin, elements: Iterable[Any], quoi: str) -> None:
        """Say which items of the list at `chemin` bear an id already used."""
        vus: dict[str, int] = {}
        for rang, element in enumerate(elements):
            if element.id in vus:
                ligne = self.source.position((*chemin, vus[element.id], "id"))[0]
                message = f"l’identifiant {cite(element.id)} est déjà celui d’{quoi}, à la ligne {ligne}"
                self.dire("S060", (*chemin, rang, "id"), message, conseil="choisissez-en un autre")
            vus.setdefault(element.id, rang)

    def fait(self, chemin: Chemin, nom: str, faits: Mapping[str, Fait]) -> Fait | None:
        """Return the fact of that name; say that no task publishes it when none does."""
        if nom in faits:
            return faits[nom]
        conseil = ou_sinon(nom, faits, "ajoutez « publie: … » à un champ du sujet")
        self.dire("S069", chemin, f"aucune tâche ne publie le fait {cite(nom)}", conseil=conseil)
        return None

    def valeur(self, chemin: Chemin, valeur: Any, nature: str, options: Sequence[str] = ()) -> None:
        """Say when a value written in a file is not one that a field of this nature could hold."""
        ecart = ecart_de_nature(valeur, nature, options)
        if ecart:
            self.dire(ecart.code, chemin, ecart.message, ecart.attendu, ecart.conseil)
