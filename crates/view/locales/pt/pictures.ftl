## Gráficos das assinaturas, abaixo da lista
pictures-heading = As assinaturas num relance
# Abre a tabela por baixo de um gráfico.
pictures-table = Estes números em tabela
picture-time = As assinaturas ao longo do tempo
# Lido em voz alta: «passou de 12 (3 de novembro de 2026) para 340 (30 de novembro de 2026)».
picture-time-alt = O número de assinaturas passou de { $from } ({ $first }) para { $to } ({ $last }).
picture-until = Até
picture-new = Novas
picture-total = No total
picture-time-note = Uma assinatura conta a partir do dia (UTC) em que entrou no registo público. As que já não são válidas ficam de fora.
picture-time-note-list = Os nomes que a coligação acrescentou a partir de uma lista não têm data própria e contam a partir desse mesmo dia.
picture-countries = As assinaturas por país
picture-country = País
picture-signatures = Assinaturas
picture-others = Outros países ({ $n })
picture-not-given = Não indicado
picture-countries-note = O país é o que foi indicado com o nome ou o lugar.
picture-countries-unnamed = { $n ->
    [one] { $n } assinatura contada sem nome não entra aqui.
   *[other] { $n } assinaturas contadas sem nome não entram aqui.
}
picture-kinds = Organizações e pessoas
picture-kind = Tipo
# Põe números uns atrás dos outros, como são lidos: «Quénia 12; Togo 5».
picture-alt-next = { $figures }; { $next }
