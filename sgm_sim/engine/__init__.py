"""The world that moves: Session, Monde, commands in, events out."""
