# max 300 · key="pulse.every"
fault-pulse-every = Write how far apart the rounds begin, for example 3 months: { $key }. Units: weeks, months, years.

# max 300 · key="pulse"
fault-pulse-survey = A pulse is a survey of people who are drawn by lot, without quotas: { $key }.

# max 300 · limit="36"
fault-pulse-name = A pulse's short name has at most { $limit } characters, since its rounds add a number to it.

# max 300 · key="pulse.every"
fault-pulse-overlap = The next round would begin before the first has ended. Lengthen { $key } or shorten the time to answer.
