## A área da equipa: em todas as suas páginas
desk-nav = Área da equipa
desk-home = Declarações
desk-paste = Colar um documento
desk-outbox = Caixa de saída local
desk-people = Equipa
desk-sign-out = Terminar sessão
desk-statement-nav = Esta declaração
desk-tab-import = Importar
desk-tab-record = Histórico
desk-tab-public = Página pública
desk-sign-in-title = Área da equipa
desk-sign-in-lead = Para a equipa de uma declaração. Enviamos para o seu endereço um link para entrar. Não precisa de senha.
desk-sign-in-email = Endereço de e-mail
desk-sign-in-send = Enviar-me um link
desk-sign-in-sent = Se este endereço é de alguém da equipa, uma mensagem com um link está a caminho. O link funciona uma só vez, durante 30 minutos.
desk-sign-in-again = Pedir outro link
desk-enter-lead = Use o botão para iniciar sessão neste dispositivo. O link funciona uma só vez.
desk-enter-button = Iniciar sessão
desk-enter-unknown = Este link já foi usado ou expirou. Peça outro.

## A área da equipa: primeira página
desk-empty = Ainda não há nenhuma declaração. Pegue no documento que tem, com a sua lista de nomes, e cole-o inteiro.
desk-waiting = { $n ->
    [one] { $n } à espera
   *[other] { $n } à espera
}
desk-set-apart = { $n ->
    [one] { $n } posta de parte
   *[other] { $n } postas de parte
}
desk-none-waiting = nenhuma à espera
desk-oldest = a mais antiga há { $age }
desk-listed = Aceites: { $n }
desk-unsettled = { $n ->
    [one] { $n } entrada importada por verificar
   *[other] { $n } entradas importadas por verificar
}
desk-paste-button = Colar o documento inteiro
desk-new-button = Começar uma nova declaração
desk-paste-hint = O título, a data, o texto e a lista são procurados no documento e mostrados em separado. Nada é publicado.
desk-mails-heading = Mensagens
desk-mails-none = Nenhum e-mail à espera.
desk-mails-queued = { $n ->
    [one] { $n } mensagem por enviar
   *[other] { $n } mensagens por enviar
}
desk-mails-failed = { $n ->
    [one] { $n } mensagem não pôde ser enviada
   *[other] { $n } mensagens não puderam ser enviadas
}
desk-mails-held = { $n ->
    [one] { $n } delas fica retida até à próxima hora.
   *[other] { $n } delas ficam retidas até à próxima hora.
}
desk-mails-held-why = Foram pedidas mais mensagens do que as que podem sair numa hora. É possível que alguém esteja a sobrecarregar o formulário. Quem gere o servidor define quantas podem sair.
desk-stop-heading = Suspender toda a recolha de assinaturas
desk-stop-text = Suspende de imediato a recolha de assinaturas de todas as declarações deste site. Continuam a poder ser lidas.
desk-stop-is-stopped = A recolha de assinaturas está suspensa em todo o site.
desk-stop-notice = Aviso para quem lê
desk-stop-site = Suspender a recolha de assinaturas em todo o site
desk-resume-site = Retomar a recolha de assinaturas
desk-site-stopped = A recolha de assinaturas está suspensa em todo o site.

## A área da equipa: depois de um ato
done-accepted = { $name }: aceite.
done-declined = { $name }: recusada.
done-asked = A pergunta a { $name } foi enviada.
done-undone = A decisão sobre { $name } foi anulada.
done-signer-left = { $name } retirou entretanto a assinatura, por isso já não é possível anular isto. Nada foi mudado.
done-bulk = { $n ->
    [one] Foi aceite { $n } assinatura.
   *[other] Foram aceites { $n } assinaturas.
}
done-bulk-left = Ficam como estão, porque alguma coisa mudou desde que abriu a página: { $names }.
done-already-accepted = { $by } já a tinha aceitado, há { $when }. Nada foi mudado.
done-already-declined = { $by } já a tinha recusado, há { $when }. Nada foi mudado.
done-changed = { $name } mudou desde que abriu a página. Nada foi feito.
done-nothing-to-undo = Já não há nada para anular.
done-correction-made = A correção está feita. O signatário recebe uma mensagem.
done-correction-declined = A entrada fica como está. O signatário recebe uma mensagem.
done-contact-opened = O endereço é mostrado abaixo. Fica anotado no histórico.
done-draft-saved = Guardado.
done-draft-created = O rascunho está pronto. Leia-o como será visto pelo público e depois abra a recolha de assinaturas.
done-translation-saved = A tradução foi guardada.
done-opened = A recolha de assinaturas está aberta.
done-published = A declaração é pública. A linha abaixo diz quando se pode assinar.
done-already-open = A recolha de assinaturas já estava aberta. Nada foi mudado.
done-not-open = A recolha de assinaturas não está aberta. Nada foi mudado.
done-closed = A recolha de assinaturas está encerrada.
done-stopped = A recolha de assinaturas está suspensa.
done-resumed = Já se pode assinar de novo.
done-stop-lifted = A suspensão foi levantada. Ainda assim, não se pode assinar: a linha abaixo diz porquê.
done-site-stopped = A recolha de assinaturas está suspensa em todo o site.
done-site-resumed = Já se pode assinar de novo.
done-launched = { $n ->
    [one] { $n } nome é mostrado agora.
   *[other] { $n } nomes são mostrados agora.
}
done-imported = { $n ->
    [one] { $n } entrada por verificar.
   *[other] { $n } entradas por verificar.
}
done-imported-before = Esta lista já tinha sido lida. Nada foi mudado.
done-line-taken = A linha é agora uma entrada e espera ser verificada.
done-line-put-back = A linha já não é uma entrada.
done-invited = O convite está a caminho.
done-removed = Esta pessoa já não tem acesso.
desk-tab-overview = Resumo
desk-tab-check = Por verificar
desk-tab-signatures = Todas as assinaturas
desk-tab-text = Texto e datas
desk-tab-preview = Pré-visualização
overview-unconfirmed = { $n ->
    [one] { $n } ainda não confirmada
   *[other] { $n } ainda não confirmadas
}
next-heading = O que se segue
next-settle = { $n ->
    [one] Verificar { $n } entrada importada.
   *[other] Verificar { $n } entradas importadas.
}
next-check = { $n ->
    [one] Verificar { $n } assinatura. Espera há { $age }.
   *[other] Verificar { $n } assinaturas. A mais antiga espera há { $age }.
}
next-nothing = Não há nada à sua espera.
next-settled = { $n ->
    [one] A entrada importada está verificada.
   *[other] As { $n } entradas importadas estão todas verificadas.
}
next-preview = Ver o rascunho como o público o verá.
next-open = Depois, abrir a recolha de assinaturas. Antes, o texto é mostrado mais uma vez e é pedida a sua confirmação.
next-opens = A recolha de assinaturas abre em { $date }.
next-launch = Lançamento em { $date }: são então mostrados os nomes que esperam por ele.
next-closes = A recolha de assinaturas encerra em { $date }.
next-share = Envie este endereço a quem quer convidar a assinar: { $address }
days-heading = Os últimos 14 dias
days-confirmed = { $n ->
    [one] { $n } assinatura confirmada por e-mail
   *[other] { $n } assinaturas confirmadas por e-mail
}
preview-ribbon = Rascunho.
preview-only-you = Só a sua equipa vê esta página. Aqui não se pode assinar.
preview-back = Voltar à área da equipa
preview-page = A página
preview-form = O formulário
settings-title = Definições
settings-name = Nome deste site
settings-url = Endereço público
settings-contact = Como os signatários podem entrar em contacto
settings-none = Não definido
settings-hint = Quem gere o servidor define estes quatro dados na configuração.
kept-title = O que escreveu continua aqui
kept-sign-in = Entretanto a sua sessão terminou, por isso nada foi guardado. Inicie sessão de novo, noutra janela deste navegador. Depois volte a esta página e continue.
kept-sign-in-link = Iniciar sessão de novo
kept-continue = Já iniciei sessão: continuar
kept-send = A página em que escreveu tinha expirado, ou era de uma sessão anterior, por isso ainda nada foi guardado. Pode agora enviá-la de novo.
kept-send-button = Enviar de novo
kept-typed = O que escreveu
desk-menu = Menu
