"""Micro-surveys: questions one at a time, answers as facts, and what they add up to."""
