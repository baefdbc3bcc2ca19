## A área da equipa: recusar muitas de uma vez
batch-title = Recusar muitas de uma vez
batch-lead = Aqui só se podem escolher as entradas que uma regra pôs de parte; as restantes ficam sempre como estão. Primeiro são contadas e mostradas. Ninguém recebe e-mails.
batch-rule = Que regra as pôs de parte
batch-any-rule = qualquer regra
batch-rule-rate = muitas assinaturas da mesma rede em pouco tempo
batch-rule-honeypot = foi preenchido um campo oculto
batch-rule-speed = o formulário voltou mais depressa do que uma pessoa o consegue ler
batch-domain = Domínio de e-mail
batch-domain-hint = O que vem depois da @, como mail.example. Os endereços são comparados, não mostrados.
batch-name = No nome
batch-name-hint = Uma palavra ou parte dela; maiúsculas e acentos não importam.
batch-zone = No fuso horário da declaração, { $zone }
batch-from = À espera desde este momento ou mais tarde
batch-until = À espera desde antes deste momento
batch-count-button = Contar
batch-count-hint = Contar não muda nada.
batch-earlier = Recusadas em conjunto antes
batch-counted = { $n ->
    [one] Encontrada { $n } entrada. Nada foi feito por enquanto.
   *[other] Encontradas { $n } entradas. Nada foi feito por enquanto.
}
batch-declining = Recusadas até agora: { $done } de { $all }.
batch-stopped = Interrompido: foram recusadas { $done } de { $all }.
batch-declined = { $n ->
    [one] Foi recusada { $n } entrada.
   *[other] Foram recusadas { $n } entradas.
}
batch-undoing = Postas de novo de parte até agora: { $done } de { $all }.
batch-undone = { $n ->
    [one] { $n } entrada está de novo de parte.
   *[other] { $n } entradas estão de novo de parte.
}
batch-look-again = Atualizar
batch-everything = Não escolheu nada: isto é tudo o que foi posto de parte.
batch-samples = Alguns exemplos
batch-changed = { $n ->
    [one] { $n } mudou desde que foi contada e ficou como estava:
   *[other] { $n } mudaram desde que foram contadas e ficaram como estavam:
}
batch-kept = { $n ->
    [one] { $n } mudou desde que foi recusada e ficou como estava:
   *[other] { $n } mudaram desde que foram recusadas e ficaram como estavam:
}
batch-decline-button = { $n ->
    [one] Recusar esta entrada
   *[other] Recusar estas { $n } entradas
}
batch-decline-hint = Recusadas como “{ $reason }”: ninguém recebe e-mails. O programa avança sozinho; pode interrompê-lo, e pode anular tudo em conjunto durante 30 dias. Uma entrada que mude antes da sua vez fica como está e é indicada aqui.
batch-go-on-button = Continuar a recusar
batch-stop-button = Interromper
batch-undo-button = { $n ->
    [one] Pôr de novo de parte esta entrada
   *[other] Pôr de novo de parte estas { $n } entradas
}
batch-another = Escolher de novo

rule-rate = Posta de parte: chegaram muitas assinaturas da mesma rede em pouco tempo.
rule-honeypot = Posta de parte: foi preenchido um campo oculto que as pessoas não veem.
rule-speed = Posta de parte: o formulário voltou mais depressa do que uma pessoa o consegue ler.
