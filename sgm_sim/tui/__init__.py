"""The full-screen face. Only this package imports textual; it talks to `application` and prints nothing else."""
