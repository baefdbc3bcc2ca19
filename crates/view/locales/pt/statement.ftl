## A declaração
text-label = Texto da declaração
text-languages = Língua do texto
# Antes daqueles a quem a declaração se dirige.
addressees-to = A:
translation-notice = Isto é uma tradução.
authentic-link-in = Ler o texto que se assina, em { $language }
authentic-link = Ler o texto que se assina
sign-button-organisation = Assinar em nome de uma organização
sign-button-person = Assinar a título pessoal
who-heading = Quem pode assinar
who-organisation = Organizações, através de alguém autorizado a assinar em nome delas.
who-individual = Pessoas, em nome próprio.
who-affiliated = Pessoas cuja organização é indicada apenas para as identificar. A organização não assina.
who-checked = Cada assinatura feita aqui é confirmada por e-mail e verificada pela equipa antes de aparecer na lista.
demands-heading = O que pedimos
figures-heading = Números desta declaração
figure-source = Fonte: { $source }
figure-as-of = em { $date }
list-heading = Assinam
list-as-of = Situação em { $date }
list-empty = Não há nomes na lista.
list-empty-open = Ainda não há nomes na lista. Os primeiros aparecem aqui depois de confirmados e verificados.
# Ao lado de um nome que a coligação nos deu e que o próprio não confirmou; lido em voz alta em vez do sinal °.
mark-unconfirmed = não confirmado
heading-organisations = Organizações
heading-individuals = Pessoas
heading-affiliated = Pessoas, com a sua organização
disclaimer = A organização é indicada apenas para identificar a pessoa. Não significa que a organização tenha assinado.
list-names-heading = Nomes na lista
list-search-label = Procurar um nome na lista
list-search-button = Procurar
list-search-more = Escolher por país ou por tipo
list-search-kind = Quem assina
list-search-kind-all = Organizações e pessoas
list-search-country-all = Todos os países
list-search-found = { $n ->
    [one] { $n } nome de { $total }
   *[other] { $n } nomes de { $total }
}
list-search-none = Nenhum nome na lista contém tudo isto.
list-search-hint = Basta uma parte do nome. Maiúsculas e acentos não importam. Com menos palavras encontra-se mais.
list-search-all = Voltar à lista completa
list-parts-label = Partes da lista
# First and last number of a part of the list.
list-part-numbers = { $from } a { $to }
list-goes-on = A lista tem { $n } nomes. Continua aqui:
# On paper, before the address of the PDF.
list-goes-on-paper = A lista continua. Os { $n } nomes estão no PDF:
contents-heading = Índice
version-line = Versão { $n } do texto
log-line = { $n ->
    [one] Registo público: { $n } entrada
   *[other] Registo público: { $n } entradas
}
log-root = impressão digital
log-qr = Código QR: contém o número de entradas e a sua impressão digital, e leva à página sobre como verificar esta lista.
log-kept = O código QR contém os dois valores. Se guardar uma cópia em papel, poderá compará-la mais tarde com o registo.
check-link = Como verificar esta lista
download-csv = Lista em tabela (CSV)
download-json = Lista para programas (JSON)
controller-line = Responsável pelos dados de quem assina: { $name }
contact-line = Contacto: { $contact }
privacy-link = Como os dados são tratados
entry-as-printed = Como apareceria na lista
entry-yours = A sua entrada
entry-listed = Como aparece na lista
entry-not-listed = Não está na lista
