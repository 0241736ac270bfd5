"""French as a town hall writes and types it: dates, hours, amounts, numbers, typography, elision, folding."""
