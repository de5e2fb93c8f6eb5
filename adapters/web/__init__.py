"""The web: one FastAPI app with the chat, the pages and what machines ask for."""
