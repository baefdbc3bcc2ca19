## Mensagens
mail-reason =
    Recebe esta mensagem porque alguém indicou este endereço em { $site }. Se não foi você, não faça nada: nada será publicado e os dados serão apagados.
mail-reason-settled =
    Recebe esta mensagem porque alguém indicou este endereço em { $site }. Se não foi você, retire a assinatura na página acima.
mail-reason-withdrawn =
    Recebe esta mensagem porque alguém indicou este endereço em { $site }.
mail-no-reply = As respostas a esta mensagem não são lidas.
mail-own-page =
    A página da sua assinatura, onde pode ver a situação, mudar a forma como aparece na lista ou retirar a assinatura:

    { $link }

    Guarde este link para si.
mail-confirm-subject = Confirme a sua assinatura – { $about }
mail-confirm-launch = O nome não é mostrado antes do lançamento, como escolheu.
mail-confirm-counted = A assinatura é apenas contada, como escolheu. O nome não é mostrado.
mail-confirm-body =
    Alguém, provavelmente você, assinou esta declaração:

    { $statement }

    A entrada:

    { $entry }

    Por enquanto, nada é público. Se está correto, abra esta página e confirme:

    { $link }

    Ou escreva este código na página de onde veio: { $code }

    Se não é o que enviou, abra a página mesmo assim: ela mostra tudo o que foi enviado com este endereço, e você escolhe.

    { $days ->
        [one] O link e o código funcionam durante { $days } dia.
       *[other] O link e o código funcionam durante { $days } dias.
    }
mail-reminder-subject = A sua assinatura ainda não está confirmada – { $about }
mail-reminder-first =
    Há alguns dias alguém, provavelmente você, assinou esta declaração e ainda não confirmou:
mail-reminder-last =
    Esta é a última mensagem sobre o assunto. Alguém, provavelmente você, assinou esta declaração e ainda não confirmou:
mail-reminder-body =
    { $statement }

    A entrada:

    { $entry }

    Se ainda quer assinar, confirme aqui:

    { $link }

    Ou escreva este código na página de onde veio: { $code }

    Se não quer, não faça nada. Os seus dados serão apagados automaticamente.
mail-already-subject = O seu endereço foi usado de novo – { $about }
mail-already-body =
    Alguém, provavelmente você, assinou outra vez esta declaração com este endereço:

    { $statement }

    A primeira assinatura fica como estava. A segunda não foi acrescentada, e não precisa de fazer nada.
mail-confirmed-subject = A sua assinatura está confirmada – { $about }
mail-confirmed-body =
    Agradecemos. Confirmou a sua assinatura desta declaração:

    { $statement }

    Alguém da equipa vai verificá-la. Receberá um e-mail quando for aceite. Até lá, não está na lista.
mail-accepted-subject = A sua assinatura foi aceite – { $about }
mail-accepted-body =
    A sua assinatura desta declaração foi aceite:

    { $statement }

    A entrada:

    { $entry }
mail-accepted-listed = Está na lista pública, ou estará dentro de poucos minutos:
mail-accepted-launch = A sua assinatura é contada. O seu nome aparece com o lançamento. Até lá, ninguém o vê.
mail-accepted-counted = A sua assinatura é contada. O seu nome não é mostrado.
mail-declined-subject = Sobre a sua assinatura – { $about }
mail-declined-body =
    A sua assinatura desta declaração não foi aceite:

    { $statement }
mail-question-subject = Uma pergunta sobre a sua assinatura – { $about }
mail-question-body =
    A equipa desta declaração tem uma pergunta sobre a sua assinatura:

    { $statement }

    A pergunta:

    { $question }

    Responda na página da sua assinatura, para podermos continuar.
mail-correction-subject = Sobre a correção que pediu – { $about }
mail-correction-made =
    A correção está feita. A entrada diz agora:

    { $entry }
mail-correction-declined =
    A entrada ficou como estava:

    { $entry }
mail-correction-note = Uma nota da equipa: { $note }
mail-merged-subject = A sua assinatura é contada juntamente com outra – { $about }
mail-merged-body =
    Há outra assinatura desta declaração do mesmo signatário:

    { $statement }

    A partir de agora as duas contam como uma. Ambas se conservam, e não precisa de fazer nada. Se retirar a sua, a outra fica.
mail-withdrawn-subject = Retirou a sua assinatura – { $about }
mail-withdrawn-body =
    A sua assinatura desta declaração foi retirada:

    { $statement }

    Se o seu nome estava na lista, sai dela de imediato. Não precisa de fazer mais nada. Se não foi você quem a retirou, pode assinar de novo enquanto a recolha estiver aberta.
mail-withdrawn-erase =
    Na página da sua assinatura pode apagar tudo o que ainda guardamos sobre ela:

    { $link }

    Guarde este link para si.
mail-rush-subject = Muitas confirmações em pouco tempo
mail-rush-domain =
    { $n ->
        [one] Numa hora foi confirmada { $n } assinatura desta declaração a partir de um endereço de { $domain }:
       *[other] Numa hora foram confirmadas { $n } assinaturas desta declaração a partir de endereços de { $domain }:
    }

    { $title }
mail-rush-network =
    { $n ->
        [one] Numa hora foi confirmada { $n } assinatura desta declaração a partir da mesma rede:
       *[other] Numa hora foram confirmadas { $n } assinaturas desta declaração a partir da mesma rede:
    }

    { $title }
mail-rush-body =
    Pode haver uma boa razão, como uma universidade ou um escritório onde muitas pessoas assinam. Ninguém foi recusado e nada foi aceite. Veja quem está à espera antes de aceitar muitas de uma vez:

    { $link }

    Recebe este aviso no máximo uma vez por hora.
mail-desk-subject = O seu link para entrar – { $site }
mail-desk-body =
    Use este link para entrar na área da equipa de { $site }:

    { $link }

    { $minutes ->
        [one] Funciona uma só vez, durante { $minutes } minuto.
       *[other] Funciona uma só vez, durante { $minutes } minutos.
    }
    Se não o pediu, não faça nada.
mail-invitation-subject = Convite para a área da equipa – { $site }
mail-invitation-body =
    Recebeu um convite para fazer parte da equipa de { $site }, que verifica as assinaturas de declarações conjuntas.

    A sua função: { $role }. { $hint }

    Use este link para entrar pela primeira vez:

    { $link }

    { $days ->
        [one] Funciona durante { $days } dia. Depois pode pedir outro link em qualquer momento.
       *[other] Funciona durante { $days } dias. Depois pode pedir outro link em qualquer momento.
    }
