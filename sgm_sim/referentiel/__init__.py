"""The certification as data: blocs, competences, evaluation."""
