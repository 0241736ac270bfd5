"""What every layer stands on: errors, problems, instants, named random streams, French words and numbers."""
