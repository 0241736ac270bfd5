"""A realistic scenario of 500 lines, made so that its size is known: forms, a text, suites and their key."""

from __future__ import annotations

TACHES = 8

_SUJET = """\
# Une matinée au secrétariat : des dossiers à ouvrir l’un après l’autre.
format: 1
id: matinee-au-secretariat
titre: "Une matinée au secrétariat"
resume: >-
  Vous ouvrez les dossiers de la matinée dans l’ordre où ils arrivent, et vous préparez pour chacun la réunion qui
  le suit : sa date, son lieu, les personnes à prévenir.
forme: entrainement
niveau: confirme
duree: 40
referentiel: rncp41781

calendrier:
  jour: 2026-02-03
  debut: "08:30"
  fin: "18:00"

commune:
  nom: Saint-Aubin-des-Prés
  population: 912
  description: Un bourg et quatre hameaux dans le bocage, une école de deux classes, un agent technique et vous.

mission: >-
  Traitez chaque dossier à son tour. Lisez d’abord la pièce qui l’accompagne : tout ce qu’il faut savoir s’y trouve.

personnages:
  - id: maire
    nom: Mme Hélène Vasseur
    role: Maire

donnees:
  limite: "2026-02-12"
"""

_DOCUMENT = """\
  - id: piece-{n}
    titre: "Pièce du dossier {n}"
    fichier: documents/piece-{n}.md
    date: 2026-01-{n:02}
    cout: 60
"""

_TACHE = """\
  - id: dossier-{n}
    type: formulaire
    titre: "Dossier {n} : préparer la réunion"
    competences: [BC01.01]
    documents: [piece-{n}]
    consigne: >-
      Fixez le jour de l’envoi et celui de la réunion, puis choisissez le lieu. Le dossier doit partir avant le
      {{{{ donnees.limite | date }}}}, et personne ne doit être prévenu la veille.
    action: Arrêter la date
    cout_validation: 120
    champs:
      - id: date_envoi
        libelle: Date d’envoi
        nature: date
        aide: Le jour où elle partira vraiment.
        cout: 60
        publie: dossier{n}.date_envoi
      - id: date_reunion
        libelle: Date de la réunion
        nature: date
        cout: 120
        publie: dossier{n}.date_reunion
      - id: lieu
        libelle: Lieu de la réunion
        nature: choix
        cout: 60
        publie: dossier{n}.lieu
        options:
          - id: mairie
            libelle: La mairie, salle du conseil
          - id: fetes
            libelle: La salle des fêtes
"""

_SUITE = """\
  - id: suite-{n}
    si: {{fait: dossier{n}.date_reunion, vaut: "2026-02-{jour:02}"}}
    apres: 10
    document: reponse
"""

_REPONSE = """\
  - id: reponse
    titre: Message de Mme la maire
    fichier: documents/reponse.md
    sur_suite: true
"""

_CORRIGE = """\
  dossier-{n}:
    modele: {{date_envoi: "2026-02-03", date_reunion: "2026-02-10", lieu: mairie}}
    criteres:
      - id: delai-{n}
        type: attendu
        competence: BC01.01
        libelle: Date qui laisse le temps de venir
        points: 3
        fait: dossier{n}.date_reunion
        parmi: ["2026-02-10", "2026-02-11"]
        dit: une date avant le 12 février
        consigne: piece-{n}
        faute: {{date_reunion: "2026-02-13"}}
        reussite: Le dossier part à temps, et chacun a plusieurs jours pour s’organiser.
        echec: >-
          La pièce donne une limite : partez d’elle, et remontez jusqu’au dernier jour possible.
"""


def fichiers() -> dict[str, bytes]:
    """Return the files of the folder, by name."""
    rangs = range(1, TACHES + 1)
    documents = "documents:\n" + "".join(_DOCUMENT.format(n=n) for n in rangs) + _REPONSE
    taches = "taches:\n" + "".join(_TACHE.format(n=n) for n in rangs)
    suites = "format: 1\nsuites:\n" + "".join(_SUITE.format(n=n, jour=10 + n) for n in rangs)
    corrige = "format: 1\ntaches:\n" + "".join(_CORRIGE.format(n=n) for n in rangs)
    textes = {
        "sujet.yaml": "\n".join((_SUJET, documents, taches)),
        "suites.yaml": suites,
        "corrige.yaml": corrige,
        "documents/reponse.md": "# Message\n\nMerci, c’est noté.\n",
        **{f"documents/piece-{n}.md": "# Pièce\n\nDossier à déposer avant le jeudi 12 février 2026.\n" for n in rangs},
    }
    return {nom: texte.encode() for nom, texte in textes.items()}
