"""What screens are made of: they receive data and post messages, and never talk to an attempt."""
