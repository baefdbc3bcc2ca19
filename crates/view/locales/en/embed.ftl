## The statement on other websites
embed-none = No signatures yet
embed-newest = Newest names
embed-sign = Sign this statement
embed-all = All names
# The badge for who does not see it.
embed-badge = { $title }: { $counts }
# The same in code that other websites copy, where the number cannot stand.
embed-badge-alt = { $title }: how many have signed
## For the team
showing-title = Other websites and search engines
showing-link = Show it on other websites; search engines
showing-embedders = Websites that may show it in a frame
showing-embedders-hint = One address a line, such as https://news.example. The badge and links work everywhere; a frame only on the websites named here.
showing-noindex = Ask search engines to leave this statement out
showing-noindex-hint = Most keep to it. Nothing is hidden from people: the first page of this site still names the statement.
showing-code = Code for a website
showing-code-hint = Frame and badge run no script and set no cookie. In the address of the frame, lang is the language, dir the direction (ltr, rtl) and scheme the colours (light, dark, auto).
showing-frame = Frame with title, number, newest names and a button
showing-badge = Badge with the number of signatures
showing-look-frame = Look at the frame
showing-look-badge = Look at the badge
trouble-origin = “{ $line }” is not the address of a website. Write https:// and the name, with nothing behind it.
trouble-too-many-origins = At most { $n } websites can be named.
