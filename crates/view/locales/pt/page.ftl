# As palavras que as pessoas leem, em português: breves e serenas; o que aconteceu, o que significa,
# o que se pode fazer. Ortografia europeia de 1990; onde há escolha, a palavra que também no Brasil se
# entende (link, e-mail, senha, lançamento). Não usadas: usuário, inválido, erro como título, petição.

## Datas, números, páginas de uma lista
label-colon = { $label }:
date-long = { $day } de { $month } de { $year }
date-time = { $date }, { $time }, hora local ({ $zone })
date-time-utc = { $date }, { $time } UTC
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
age-now = menos de um minuto
age-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
age-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
age-days = { $n ->
    [one] { $n } dia
   *[other] { $n } dias
}
paging-label = Páginas
paging-earlier = Anteriores
paging-later = Seguintes
paging-words = { $from } a { $to } de { $total }

## Em todas as páginas
skip-to-content = Ir para o conteúdo
language-switch = Língua desta página
problems-heading = Verifique o seguinte
problems-title = Erro:

## Página inicial
index-title = Declarações
index-empty = Ainda não há declarações aqui.

## Se é possível assinar
state-draft = Rascunho, não público
state-opens = A recolha de assinaturas abre em { $date }
state-not-open = A recolha de assinaturas ainda não abriu
state-open = Recolha de assinaturas aberta
state-open-until = Recolha de assinaturas aberta até { $date }
state-closed = A recolha de assinaturas está encerrada
state-closed-since = A recolha de assinaturas encerrou em { $date }
state-stopped = A recolha de assinaturas está suspensa

## Contagens
count-organisations = { $n ->
    [one] { $n } organização
   *[other] { $n } organizações
}
count-individuals = { $n ->
    [one] { $n } pessoa
   *[other] { $n } pessoas
}
count-signatures = { $n ->
    [one] { $n } assinatura
   *[other] { $n } assinaturas
}
# A linha ao lado do botão: «81 assinaturas, 46 confirmadas por e-mail».
count-summary = { $signatures }, { $confirmed }
count-all-confirmed = { $n ->
    [one] confirmada por e-mail
   *[other] todas confirmadas por e-mail
}
count-some-confirmed = { $n ->
    [one] { $n } confirmada por e-mail
   *[other] { $n } confirmadas por e-mail
}
count-none-confirmed = { $n ->
    [one] ainda não confirmada por e-mail
   *[other] nenhuma confirmada por e-mail até agora
}
# No início da lista.
count-part-confirmed = Confirmadas por e-mail: { $parts }
count-part-unnamed = Destas, contadas sem nome: { $n }
count-part-unconfirmed = Acrescentadas pela coligação, ainda não confirmadas: { $parts }

## Quem assina e como aparece
kind-organisation = Organização
kind-individual = Pessoa
kind-affiliated = Pessoa, com a sua organização
display-public = Com nome
display-public-hint = O nome aparece na lista pública.
display-at-launch = Com nome, a partir do lançamento
display-at-launch-hint = A assinatura conta desde o início. Ninguém vê o nome antes do lançamento.
display-counted = Contada sem nome
display-counted-hint = O nome nunca é mostrado. O número de assinaturas aumenta em uma.
zone-time = hora local, { $place }
age-short-days = { $n } d
age-short-hours = { $n } h
age-short-minutes = { $n } min
age-short-now = agora
