"""What both faces and the command line do with attempts: find, open, keep, score."""
