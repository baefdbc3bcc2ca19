## Como verificar a lista
check-title = Como verificar esta lista
# As linhas do topo: o que diz o registo. Cada uma entende-se sozinha e pode ser citada.
check-result-heading = O que diz o registo público, { $date }
check-result-text = O texto não mudou desde { $date }. É a versão { $n }.
check-result-names = { $summary }. Nomes na lista: { $n }.
check-result-unchanged = Nenhuma assinatura foi corrigida, retirada ou removida.
check-result-changes = Mudanças desde que foram aceites: { $changes }.
check-changes-corrected = { $n ->
    [one] { $n } corrigida
   *[other] { $n } corrigidas
}
check-changes-withdrawn = { $n ->
    [one] { $n } retirada por quem assinou
   *[other] { $n } retiradas por quem assinou
}
check-changes-merged = { $n ->
    [one] { $n } contada juntamente com outra
   *[other] { $n } contadas juntamente com outras
}
check-changes-removed = { $n ->
    [one] { $n } removida pela equipa
   *[other] { $n } removidas pela equipa
}
check-result-log = { $n ->
    [one] O registo tem { $n } entrada.
   *[other] O registo tem { $n } entradas.
}
check-result-day = A última é de { $date }.
check-result-seen = Confirmado de fora por: { $witnesses }.
check-result-unseen = Ainda ninguém de fora vigia este registo.
check-result-open = Nenhum registo pode dizer quem estava ao teclado, nem se um nome foi inventado. Pergunte a quem está na lista.
check-result-ask = Perguntas: { $contact }
check-lead = Este site tirou estas linhas do seu próprio registo. Não precisa de acreditar na palavra dele: pode verificar três coisas no seu navegador, e um programa livre verifica o resto.
check-text-heading = É o texto que foi assinado?
check-text = Todas as pessoas assinam a versão { $n } do texto. A impressão digital (SHA-256) que está por baixo da declaração representa o texto inteiro: se uma só letra mudasse, a impressão digital seria outra. É a mesma na página, numa cópia em papel mais antiga, no que outras pessoas citam? Estas são as partes, cada uma com a sua própria impressão digital:
check-manifest = a impressão digital da página: a lista de todas as partes e das suas impressões digitais
check-authentic = texto autêntico
check-list-heading = Os números e os nomes estão certos?
check-list = Descarregue a lista e conte as linhas (sem o cabeçalho). Estão numeradas a partir de 1, sem lacunas. Os nomes e os números têm de ser os mesmos que na página:
check-ids = Cada nome tem também um identificador permanente. Se acrescentar # e o identificador ao endereço da declaração, chega a esse nome.
check-machine-words = Nos ficheiros, os nomes não confirmados levam a palavra inglesa “{ $word }”.
check-log-heading = Todas as pessoas veem a mesma lista?
check-log = Sempre que uma assinatura é aceite, corrigida ou retirada, acrescenta-se uma entrada ao registo público deste site. As entradas nunca são alteradas nem removidas. Uma entrada não contém nenhum nome. Contém um código que corresponde exatamente a um nome da lista. Dois valores identificam o registo inteiro:
check-log-size = Número de entradas
check-log-root = Impressão digital de todas as entradas (raiz)
check-log-same = Ambos estão também no fim da declaração, no código QR de uma cópia em papel e em list.json. O registo cresce, por isso uma cópia mais antiga tem menos entradas. Se o número for o mesmo, a impressão digital tem de ser a mesma.
check-log-older = Pergunte a quem guardou uma cópia ou um ficheiro mais antigo, e compare. Duas impressões digitais para o mesmo número significariam que foram mostradas duas listas.
check-log-none = O registo ainda não tem nenhuma entrada.
check-seen-heading = Quem vigia o registo
check-seen = As testemunhas são computadores de outras entidades. Cada uma destas viu o registo tal como está acima e confirmou que só foram acrescentadas entradas:
check-seen-none = Ninguém de fora confirmou este estado do registo. Por isso este site poderia mostrar-lhe uma lista e mostrar outra a outras pessoas, e só o saberia comparando com essas pessoas. Envie os dois valores acima a alguém de confiança.
check-page = Verifique tudo aqui, no seu navegador, sem nenhum programa:
check-commands-heading = Tudo, com um programa
check-commands = Um programa livre descarrega o texto, a lista e o registo, volta a calcular tudo e explica em palavras simples o que não coincide. Num terminal:
check-program = O programa “undersigned”
check-policy = Até aqui o programa confia na chave que este site mostra hoje. É mais seguro usar uma chave que já tenha. Guarde estas linhas como policy.txt e compare a primeira com alguém que a tenha há mais tempo.
check-policy-witnesses = As linhas que começam por “witness” nomeiam as testemunhas. A última diz quem tem de ter visto o registo.
check-receipt = Um comprovativo que um signatário lhe mostre verifica-se juntamente com a lista:
check-monitor = Este comando volta a olhar a cada hora e lembra-se do que viu. Avisa se alguma coisa que já lá estava tiver mudado.
check-hashes = Sem o nosso programa, em Linux (em macOS escreva “shasum -a 256” em vez de “sha256sum”): cada linha tem de mostrar a impressão digital que está no seu endereço.
check-format = Como o registo e a lista são escritos:
check-format-log = o registo
check-format-list = a lista
check-not-heading = O que não se pode verificar assim
check-not-keyboard = Quem estava ao teclado. “Confirmada por e-mail” significa que alguém abriu a mensagem enviada para o endereço do signatário e aí confirmou. “Não confirmado” significa que só a coligação responde por esse nome.
check-not-invented = Se este site inventou um nome e o inscreveu no registo. O registo mostra que nada foi mudado às escondidas, não que é verdade. Pergunte a quem está na lista.
check-not-missing = Se uma assinatura foi deixada de fora desde o início. As organizações podem descarregar um comprovativo assim que confirmam, e mostrá-lo.
check-not-choice = Se o registo contém a escolha que o signatário realmente fez: aparecer com o nome ou só ser contado. Se faltar alguém que devia aparecer, nota-se; se a própria escolha foi mal inscrita, só o signatário o pode dizer, com o seu comprovativo.
check-not-old = Se este é o estado mais recente. O programa indica primeiro de que dia é a última entrada. Compare com o que guardou ou com o que outras pessoas veem.
check-not-gone = Quem retirou a assinatura ou é contado sem nome. O registo mostra quantos, não quem.
