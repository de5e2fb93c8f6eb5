## Correcting what is known of oneself

# max 300 · list="age 30–44, gender woman, municipality Mänttä-Vilppula, first language Finnish"
traits-known = From the letter we already know: { $list }. We won't ask again. If it is wrong, write: correct.

# max 300 · known="4" · list="age 30–44, gender woman, municipality Mänttä-Vilppula, first language Finnish"
correct-which =
    { $known ->
        [0] We know nothing of your background.
       *[other] We hold this about you: { $list }.
    }
    What would you like to correct?
    .age-group = Age
    .gender = Gender
    .municipality = Municipality
    .language = First language
    .done = All is right

# max 300
correct-age = How old are you?
    .age-18-29 = 18–29
    .age-30-44 = 30–44
    .age-45-64 = 45–64
    .age-65-79 = 65–79
    .age-80-plus = 80 or over
    .prefer-not = Prefer not to say

# max 300
correct-gender = What is your gender?
    .woman = Woman
    .man = Man
    .other = Other
    .prefer-not = Prefer not to say

# max 300
correct-municipality = Which municipality do you live in? Write its name.
    .prefer-not = Prefer not to say

# max 300
correct-language = What is your first language?
    .fi = Finnish
    .sv = Swedish
    .other = Other
    .prefer-not = Prefer not to say

# max 300
correct-done = Thank you, your details are up to date.
