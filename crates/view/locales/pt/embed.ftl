## A declaração noutros sítios web
embed-none = Ainda não há assinaturas
embed-newest = Últimos nomes
embed-sign = Assinar esta declaração
embed-all = Todos os nomes
# O distintivo para quem não o vê.
embed-badge = { $title }: { $counts }
# O mesmo no código que outros sítios copiam, onde não cabe o número.
embed-badge-alt = { $title }: o número de assinaturas
## Para a equipa
showing-title = Outros sítios web e motores de busca
showing-link = Mostrá-la noutros sítios; motores de busca
showing-embedders = Sítios web que a podem mostrar numa moldura
showing-embedders-hint = Um endereço por linha, por exemplo https://news.example. O distintivo e as ligações funcionam em toda a parte; a moldura, só nos sítios indicados aqui.
showing-noindex = Pedir aos motores de busca que não incluam esta declaração
showing-noindex-hint = A maioria respeita o pedido. Nada fica escondido das pessoas: a primeira página deste sítio continua a nomear a declaração.
showing-code = Código para um sítio web
showing-code-hint = A moldura e o distintivo não executam nenhum script nem guardam cookies. No endereço da moldura, lang é a língua, dir a direção (ltr, rtl) e scheme as cores (light, dark, auto).
showing-frame = Moldura com o título, o número, os últimos nomes e um botão
showing-badge = Distintivo com o número de assinaturas
showing-look-frame = Ver a moldura
showing-look-badge = Ver o distintivo
trouble-origin = «{ $line }» não é o endereço de um sítio web. Escreva https:// e o nome, sem nada a seguir.
trouble-too-many-origins = Podem ser indicados no máximo { $n } sítios web.
