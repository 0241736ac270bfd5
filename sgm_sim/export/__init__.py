"""One module per format of exported scores."""
