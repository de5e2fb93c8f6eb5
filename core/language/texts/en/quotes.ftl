## Whether what a person writes may be quoted

# max 300
consent-quotes = May we quote what you write in the results, without your name? A person checks quotes before they are published.
    .yes = You may quote
    .no = Please don't
