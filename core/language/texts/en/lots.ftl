### Why me, where the sample doesn't mirror the population

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-even =
    We drew { $size } people by lot. Everyone who could be invited had the same chance.
    A program drew the lots, not a person.
    Anyone can check the draw: { $url }
    .take-part = Take part
    .later = Later
    .decline = No thanks

# max 500 · size="8000" · stratum="Mänttä-Vilppula, 65–79, nainen" · eligible="12000" · drawn="800" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-uneven =
    We drew { $size } people by lot from those who could be invited.
    Some groups were drawn more often than others, so that all kinds of voices are heard.
    Your group ({ $stratum }) has { $eligible } people; { $drawn } of them were drawn. A program drew the lots, not a person.
    Anyone can check the draw: { $url }
    .take-part = Take part
    .later = Later
    .decline = No thanks

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-uneven-small =
    We drew { $size } people by lot from those who could be invited.
    Some groups were drawn more often than others, so that all kinds of voices are heard.
    A program drew the lots, not a person.
    Anyone can check the draw: { $url }
    .take-part = Take part
    .later = Later
    .decline = No thanks
