"""A runtime interface client for Lambda's Runtime API."""
