"""The outside → Capture: files, folders, JSON Lines."""
