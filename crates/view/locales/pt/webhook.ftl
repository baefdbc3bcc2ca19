# Outros programas que são avisados do que acontece.
webhooks-title = Webhooks
webhooks-text = Outro programa, seu ou de uma entidade parceira, é avisado assim que alguma coisa se torna pública. Não fica a saber nada que a página pública não mostre.
webhooks-none = Ainda nenhum programa é avisado.
webhooks-list-heading = Quem é avisado
webhooks-add-heading = Adicionar um webhook
webhooks-url = Endereço do programa
webhooks-url-hint = Começa por https://
webhooks-occasions = Avisado quando
webhooks-add = Adicionar webhook
webhooks-secret-heading = Segredo do novo webhook
webhooks-secret-text = O programa precisa dele para verificar que uma mensagem vem daqui. Copie-o agora: não volta a ser mostrado.
webhooks-delivered = { $n ->
    [one] { $n } mensagem recebida
   *[other] { $n } mensagens recebidas
  }
webhooks-last = A última: { $date }
webhooks-waiting = { $n ->
    [one] { $n } mensagem em espera
   *[other] { $n } mensagens em espera
  }
webhooks-given-up = { $n ->
    [one] { $n } mensagem que não foi possível entregar
   *[other] { $n } mensagens que não foi possível entregar
  }
webhooks-problem = Última tentativa, { $date }: { $why }
webhooks-test = Enviar um teste
webhooks-remove = Remover
webhook-unreachable = ninguém responde neste endereço. Continuamos a tentar durante cerca de três dias.
webhook-slow = o programa demorou demasiado a responder. Continuamos a tentar durante cerca de três dias.
webhook-refused = o programa não aceitou a mensagem. Continuamos a tentar durante cerca de três dias.
webhook-moved = o programa remete-nos para outro endereço. Adicione um webhook com esse e remova este.
webhook-inner = o endereço leva a uma rede que não é pública. Nada é enviado para lá.
webhook-gone = o programa diz que já não existe. Nada mais é enviado; um teste volta a ligá-lo.
occasion-accepted = uma assinatura conta
occasion-withdrawn = uma assinatura deixa de contar
occasion-opened = a recolha de assinaturas abre
occasion-closed = a recolha de assinaturas fecha
act-webhook-added = Webhook adicionado
act-webhook-removed = Webhook removido
done-webhook-added = O webhook foi adicionado.
done-webhook-removed = O webhook foi removido.
done-webhook-tested = Vai um teste a caminho. Recarregue esta página daqui a um momento para ver se chegou.
trouble-webhook-address = Isto não é o endereço de um programa. Começa por https:// e não tem palavra-passe.
trouble-webhook-inner = Este endereço está numa rede que não é pública. Indique um a que toda a gente consiga chegar.
trouble-webhook-occasions = Assinale pelo menos uma ocasião.
trouble-webhook-many = Uma declaração tem no máximo { $n } webhooks. Remova um primeiro.
