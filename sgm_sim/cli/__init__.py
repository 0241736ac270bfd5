"""The command line: it parses, calls the application and prints."""
