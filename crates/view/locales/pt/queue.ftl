## A área da equipa: por verificar
queue-title = Por verificar
signatures-title = Todas as assinaturas
table-search = Nome, lugar ou domínio de e-mail
table-kind = Tipo
table-every-kind = Todos os tipos
table-way = Como chegou
table-every-way = Formulário e listas
table-sort = Ordem
table-show = Mostrar
table-parts = O que se mostra
table-tick = Marcar
table-entry = Entrada tal como apareceria
table-mail = Domínio de e-mail
table-state = Situação
table-age = Espera
table-acts = O que pode fazer
table-what-tick = As entradas sem nenhum aviso já estão marcadas. A barra abaixo atua sobre o que está marcado nesta página.
table-none = Não há nenhuma entrada deste tipo.
table-nothing-found = Nada foi encontrado.
kind-short-organisation = Organização
kind-short-individual = Pessoa
kind-short-affiliated = Com organização
part-all = Todas
part-waiting = À espera
part-clear = Sem avisos
part-twice = Talvez repetidas
part-flagged = Com avisos
part-answered = Com resposta
part-wishes = Correções
part-mine = As minhas perguntas
part-set-apart = Postas de parte
part-accepted = Aceites
part-declined = Recusadas
part-unconfirmed = Não confirmadas
part-withdrawn = Retiradas
part-joined = Juntas a outra
sort-oldest = As mais antigas primeiro
sort-newest = As mais recentes primeiro
sort-name = Por nome
sort-place = Por lugar
way-form = Pelo formulário
way-import = De uma lista
warning-addressee = Tem o nome de um destinatário da declaração
warning-advertising = Parece publicidade
warning-rude = Contém um insulto
warning-placeholder = Parece uma entrada de teste
warning-declined-before = Uma entrada com este nome já foi recusada antes
warning-no-vowel = Contém uma palavra impronunciável
warning-too-short = Nome muito curto
warning-capitals = Só maiúsculas
warning-free-mail = Organização com e-mail gratuito
mail-website = = site
mail-free = e-mail gratuito
queue-asked = Pergunta:
queue-unanswered = Ainda sem resposta
suspects-joined = Contadas como uma só com ela:
suspects-further = { $n ->
    [one] Talvez relacionada: { $n } entrada
   *[other] Talvez relacionadas: { $n } entradas
}
suspect-tokens = Palavras comparadas
verdict-same-takes-place = É a mesma: esta confirmação fica no lugar dela
act-decline-more = Recusar…
act-ask-more = Perguntar…
act-correct-more = Corrigir…
act-reopen = Anular a decisão
ticked-accept = Aceitar as marcadas
ticked-decline = Recusar as marcadas
ticked-ask = Enviar a pergunta às marcadas
undo-accepted-all = { $n ->
    [one] Aceitou { $n } entrada.
   *[other] Aceitou { $n } entradas.
}
undo-declined-all = { $n ->
    [one] Recusou { $n } entrada.
   *[other] Recusou { $n } entradas.
}
undo-all-button = { $n ->
    [one] Anular
   *[other] Anular as { $n }
}
done-ticked-declined = { $n ->
    [one] Foi recusada { $n } assinatura.
   *[other] Foram recusadas { $n } assinaturas.
}
done-ticked-asked = { $n ->
    [one] A pergunta foi enviada a { $n } signatário.
   *[other] A pergunta foi enviada a { $n } signatários.
}
done-ticked-reopened = { $n ->
    [one] Foi anulada { $n } decisão.
   *[other] Foram anuladas { $n } decisões.
}
done-noted = A nota foi acrescentada.
correction-heading-own = Corrigir a entrada
correction-hint-own = O histórico conserva as duas versões. Quem assinou com endereço de e-mail é avisado.
correction-role = Cargo ou profissão
correction-affiliation = Organização da pessoa
note-heading = Nota para colegas
note-label = Nota
note-hint = Só a equipa a vê, no histórico desta entrada. É apagada juntamente com a entrada.
note-button = Acrescentar a nota
export-heading = Descarregar em CSV
export-hint = O ficheiro contém o que é mostrado aqui, com todas as páginas. A descarga fica anotada no histórico.
export-addresses = Com os endereços de e-mail
export-why = Para que precisa dos endereços?
export-button = { $n ->
    [one] Descarregar { $n } assinatura
   *[other] Descarregar { $n } assinaturas
}
trouble-nothing-ticked = Marque pelo menos uma entrada.
trouble-note-missing = Escreva uma nota.
act-noted = Nota
act-exported = Assinaturas descarregadas
queue-empty = Não há nada à espera.
queue-what-heading = O que faz cada ação
queue-what-accept = Põe a entrada na lista (ou na contagem) e avisa o signatário por e-mail.
queue-what-decline = Deixa-a fora da lista. O signatário é informado do motivo por e-mail, exceto em “não é autêntica”.
queue-what-ask = Envia a sua pergunta por e-mail. A assinatura espera até haver resposta.
queue-what-move = A entrada seguinte e a anterior.
queue-set-apart-hint = Cada uma diz que regra a pôs de parte. Nunca aparecem entre as outras; cada uma pode ser decidida por si, e muitas podem ser recusadas de uma vez.
queue-set-apart-empty = Nada foi posto de parte.
queue-comparing = Os nomes ainda estão a ser comparados: { $done } de { $all } até agora. Podem surgir mais semelhanças; veja de novo daqui a pouco.
queue-changed = Esta entrada mudou desde que abriu a página. Veja-a de novo antes de decidir.
queue-unsent = A sua pergunta não foi enviada:
queue-age = espera há { $age }
queue-late = mais de 7 dias
queue-authority-yes = autorização declarada
queue-authority-no = autorização não declarada
queue-answer = Resposta de quem assinou:
queue-wish = Pede uma correção:
queue-reason = Motivo
queue-question = Pergunta a quem assinou
queue-ask-send = Enviar a pergunta
act-accept = Aceitar
act-decline = Recusar
act-ask = Perguntar
source-confirmed = confirmada em { $date }
source-unconfirmed = A caixa de correio ainda não respondeu
source-reported = acrescentada pela coligação, linha { $line } de
band-same = Quase certamente a mesma que
band-review = Talvez a mesma que
band-related = Talvez relacionada:
undo-accepted = Aceitou { $name }.
undo-declined = Recusou { $name }.
undo-merged = Disse que { $name } é a mesma que outra.
undo-button = Anular

## A área da equipa: uma assinatura
axis-confirmation = Confirmação
axis-moderation = Moderação
axis-standing = Validade
confirmation-none = não confirmada
confirmation-done = confirmada
confirmation-reported = acrescentada pela coligação, não confirmada
moderation-waiting = à espera
moderation-question = há uma pergunta em aberto
moderation-quarantined = posta de parte por uma regra
moderation-accepted = aceite
moderation-declined = recusada
standing-live = válida
standing-withdrawn = retirada
standing-merged = junta a outra
standing-erased = apagada
sign-on-version = Versão assinada
sign-on-received = Recebida
sign-on-contact = Endereço
sign-on-no-contact = nenhum
sign-on-decide = Decidir
sign-on-open-contact = Mostrar o endereço completo
sign-on-open-reason = Para que precisa dele?
sign-on-open-hint = O motivo fica no histórico, juntamente com o seu nome.
correction-heading = A correção pedida
correction-hint = Mude apenas o que pede quem assinou.
correction-note = Nota para quem assinou
correction-note-hint = Opcional. É enviada com a resposta.
correction-make = Fazer a correção
correction-decline = Deixar como está
table-of-list = Só as entradas da lista
table-to-review = Voltar à lista
