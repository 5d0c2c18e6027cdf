"""Deploys single containers on the machine's own engine, on the word of a signed request."""
