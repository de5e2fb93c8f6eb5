"""What people read and write: catalogues, words that always work, clean text, dates and numbers."""
