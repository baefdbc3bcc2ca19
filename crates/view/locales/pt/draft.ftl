## A área da equipa: escrever uma declaração
new-title = Nova declaração
new-lead = Fica em rascunho até abrir a recolha de assinaturas. Pode guardar e voltar mais tarde.
draft-text-legend = Texto
draft-settings-legend = Recolha de assinaturas
draft-title = Título
draft-slug = Endereço
draft-slug-hint = A última parte do endereço web, por exemplo rios-limpos. Não pode ser mudada mais tarde.
draft-lang = Língua
draft-coalition = Coligação
draft-date = Data
draft-body = Texto
draft-body-hint = Uma linha vazia começa um novo parágrafo. **negrito**, *itálico*, ## título, - lista.
draft-demands = Exigências
draft-demands-hint = O que se pede, e a quem. As linhas vazias não contam.
draft-figures = Números
draft-figures-hint = Os números em que o texto se apoia, cada um com a sua fonte. As linhas vazias não contam.
draft-opens = A recolha de assinaturas abre
draft-opens-hint = Deixe vazio para abrir manualmente.
draft-closes = A recolha de assinaturas encerra
draft-closes-hint = Escolha um dia antes da entrega, para poder verificar as últimas assinaturas.
draft-zone = Fuso horário
draft-zone-hint = Agora: { $zone }. Comece a escrever uma cidade, por exemplo Maputo.
draft-launch = Lançamento
draft-launch-hint = Até lá, quem assina pode manter o nome oculto. Deixe vazio se não houver lançamento.
draft-categories = Grupos de signatários
draft-categories-hint = Títulos da lista, pela sua ordem. Deixe vazio para organizações e pessoas.
draft-controller = Responsável pelos dados
draft-controller-hint = A entidade que responde pelos dados de quem assina. O nome aparece no formulário.
draft-privacy = Endereço web da política de privacidade
draft-privacy-hint = Opcional.
draft-risk = As suas próprias palavras sobre os riscos
draft-risk-hint = Aparecem por cima do botão do formulário.
draft-save = Guardar
draft-frozen = O texto esteve aberto a assinaturas e já não pode ser mudado. O que se segue ainda pode mudar.
open-now-text = A recolha de assinaturas abre sozinha à hora marcada. Também pode abri-la agora.
open-button = Abrir a recolha de assinaturas
stop-notice = Aviso para quem lê
stop-hint = A suspensão é imediata e pode ser levantada. O aviso aparece na página.
stop-button = Suspender a recolha de assinaturas
resume-button = Retomar a recolha de assinaturas
close-button = Encerrar a recolha de assinaturas
close-hint = Quem já assinou pode ainda confirmar durante 24 horas.
reopen-text = A recolha de assinaturas está encerrada. Pode abri-la de novo para o mesmo texto.
reopen-by-date-text = A recolha de assinaturas encerrou à hora marcada. Para continuar, indique uma hora de encerramento posterior, ou nenhuma, e guarde.
reopen-button = Abrir de novo
launch-text = { $n ->
    [one] { $n } nome espera pelo lançamento.
   *[other] { $n } nomes esperam pelo lançamento.
}
launch-button = Lançamento: mostrar agora estes nomes
texts-heading = Textos
text-published = público
text-draft = rascunho
words-count = { $n ->
    [one] { $n } palavra
   *[other] { $n } palavras
}
words-left = { $limit }: restam { $n }
words-over = { $limit }: { $n } a mais
words-own-limit = Outro limite, em palavras
words-hint = Contadas como no Word, do título aos números, sem a lista. Em chinês e japonês conta cada carácter.
words-compare = Comparar
versions-heading = Versões
version-frozen = Versão { $n }, fixada em { $date }
translation-new = Acrescentar uma tradução
translation-title = Tradução
translation-hint = Quem lê é informado de que se trata de uma tradução. O que se assina é o texto autêntico.
translation-original = O texto autêntico

## A área da equipa: de um documento a um rascunho
paste-title = Colar o documento inteiro
paste-lead = Copie tudo, o texto e a lista de nomes, e cole aqui. Vê o que foi encontrado antes de alguma coisa ser guardada.
paste-document = O documento
paste-document-hint = Tal como está. Números, siglas e quebras de linha podem ficar.
paste-file = Ou um ficheiro
paste-file-hint = Texto, Word (docx), OpenDocument (odt), PDF ou HTML.
paste-find = Ler o documento
paste-found-lead = Foi isto o que se encontrou. Corrija o que não estiver certo.
paste-found-hint = As dúvidas são verificadas uma a uma no passo seguinte.
paste-asked-hint = No passo seguinte, cada uma passa a entrada com um clique.
paste-list-from = A lista começa na linha { $n } do documento.
paste-list = Lista
paste-list-hint = Linha por linha, como no documento. Se vieram parar aqui linhas do texto, leve-as para cima, para o texto.
paste-create = Criar o rascunho
paste-count = Contar de novo
found-entries = { $n ->
    [one] { $n } entrada
   *[other] { $n } entradas
}
found-gaps = { $n ->
    [one] { $n } lacuna na numeração
   *[other] { $n } lacunas na numeração
}
found-restarts = { $n ->
    [one] os números recomeçam { $n } vez
   *[other] os números recomeçam { $n } vezes
}
found-shared = { $n ->
    [one] { $n } linha com mais de uma entrada
   *[other] { $n } linhas com mais de uma entrada
}
found-doubts = { $n ->
    [one] { $n } dúvida
   *[other] { $n } dúvidas
}
opening-title = Abrir a recolha de assinaturas
opening-lead = Este é o texto que vai ser fixado. A partir daí ninguém o pode mudar, nem a própria equipa.
opening-changed = A declaração mudou desde que lhe foi mostrada. Nada foi aberto. É assim que está agora.
opening-unsettled = Também as pode verificar depois de abrir; até lá, não estão na lista.
opening-languages = Línguas
opening-at-once = De imediato
opening-by-hand = Quando a equipa a encerrar
opening-hash = Impressão digital da versão { $n } (SHA-256)
opening-ask = Abrir a recolha de assinaturas com este texto?
opening-back = Voltar
open-problems = Ainda não é possível abrir a recolha de assinaturas
draft-demand-n = Exigência { $n }
draft-demand = O que se pede
draft-demand-to = A quem (um por linha)
draft-figure-n = Número { $n }
draft-figure = O que indica
draft-figure-value = Valor
draft-figure-unit = Unidade
draft-figure-source = Fonte
draft-figure-date = Data do valor
draft-group-n = Grupo { $n }
draft-group = Título
draft-more = Acrescentar
