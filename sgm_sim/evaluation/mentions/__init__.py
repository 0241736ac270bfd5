"""Judge whether a text that a learner wrote really says what it must say; it gives no points and reads no file."""

from sgm_sim.evaluation.mentions.epreuve import eprouver
from sgm_sim.evaluation.mentions.jugement import Issue, Jugement
from sgm_sim.evaluation.mentions.juger import juger

__all__ = ["Issue", "Jugement", "eprouver", "juger"]
