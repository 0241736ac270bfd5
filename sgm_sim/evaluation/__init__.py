"""Events, key and law in; constats and scores out."""
