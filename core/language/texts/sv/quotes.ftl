## Whether what a person writes may be quoted

# max 300
consent-quotes = Får vi citera dina texter i resultaten utan ditt namn? En människa granskar citaten innan de publiceras.
    .yes = Ni får citera
    .no = Nej
