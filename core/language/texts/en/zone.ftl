## By which clock somebody lives

# max 300 · place="Kentucky/Monticello"
zone =
    We don't write to you at night.
    If you live in another time zone, write the nearest big city, such as Stockholm or New York.
    Now: { $place }
    .here = Same as here
    .done = Done

# max 200
zone-unknown = I don't know this place. Write the nearest big city, such as Stockholm or New York.

# max 100 · place="Kentucky/Monticello"
zone-done = Thank you. We now go by the clock of this city: { $place }
