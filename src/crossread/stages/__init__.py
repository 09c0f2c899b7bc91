"""The method: pure, one file or folder a stage, strangers to one another."""
