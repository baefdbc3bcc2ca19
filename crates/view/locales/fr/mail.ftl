## Messages
mail-foot =
    { $site } a envoyé ce message parce que quelqu’un y a donné cette adresse. Si ce n’était pas vous, ne faites rien : rien ne sera publié.
mail-foot-settled =
    { $site } a envoyé ce message parce que quelqu’un y a donné cette adresse. Si ce n’était pas vous, merci de retirer la signature sur la page indiquée.
mail-foot-withdrawn =
    { $site } a envoyé ce message parce que quelqu’un y a donné cette adresse.
mail-own-page =
    Votre page, où vous voyez où en sont les choses, changez la façon dont vous paraissez, ou vous retirez :

    { $link }

    Merci de garder ce lien pour vous.
mail-confirm-subject = Merci de confirmer votre signature
mail-confirm-body =
    Quelqu’un, sans doute vous, a signé cette déclaration :

    { $title }

    La ligne serait imprimée ainsi :

    { $entry }

    Rien n’est encore public. Si c’est juste, ouvrez cette page et confirmez :

    { $link }

    Ou tapez ce code sur la page d’où vous venez : { $code }

    Si ce n’est pas ce que vous avez envoyé, ouvrez tout de même la page : elle montre tout ce qui a été envoyé avec cette adresse, et vous choisissez.

    { $days ->
        [one] Le lien et le code valent { $days } jour.
       *[other] Le lien et le code valent { $days } jours.
    }
mail-reminder-subject = Votre signature n’est pas encore confirmée
mail-reminder-first =
    Il y a quelques jours, quelqu’un, sans doute vous, a signé cette déclaration et ne l’a pas encore confirmé :
mail-reminder-last =
    Ceci est le dernier message à ce sujet. Quelqu’un, sans doute vous, a signé cette déclaration et ne l’a pas encore confirmé :
mail-reminder-body =
    { $title }

    La ligne serait imprimée ainsi :

    { $entry }

    Si vous le voulez toujours, merci de confirmer ici :

    { $link }

    Ou tapez ce code sur la page d’où vous venez : { $code }

    Sinon, ne faites rien. Les données s’effaceront toutes seules.
mail-already-subject = Votre adresse a servi de nouveau
mail-already-body =
    Quelqu’un, sans doute vous, a signé encore une fois cette déclaration avec cette adresse :

    { $title }

    Votre première signature reste comme elle était. La deuxième n’a pas été ajoutée, et vous n’avez rien à faire.
mail-confirmed-subject = Votre signature est confirmée
mail-confirmed-body =
    Merci. Vous avez confirmé votre signature de cette déclaration :

    { $title }

    Une personne va maintenant la regarder. Vous recevrez un message quand elle aura été acceptée.
mail-accepted-subject = Votre signature a été acceptée
mail-accepted-body =
    Votre signature de cette déclaration a été acceptée :

    { $title }

    La ligne :

    { $entry }
mail-accepted-listed = Elle est dans la liste publique, ou le sera dans quelques minutes :
mail-accepted-launch = Vous êtes dans le compte. Votre nom paraîtra avec la présentation. D’ici là, personne ne le voit.
mail-accepted-counted = Vous êtes dans le compte. Votre nom n’est pas montré.
mail-declined-subject = Au sujet de votre signature
mail-declined-body =
    Votre signature de cette déclaration n’a pas été acceptée :

    { $title }
mail-question-subject = Une question au sujet de votre signature
mail-question-body =
    Les personnes qui s’occupent de cette déclaration ont une question au sujet de votre signature :

    { $title }

    La question :

    { $question }

    Merci de répondre sur votre page ; une réponse à ce message n’est pas lue. D’ici là, votre signature attend.
mail-correction-subject = Au sujet de la correction demandée
mail-correction-made =
    La correction est faite. La ligne dit maintenant :

    { $entry }
mail-correction-declined =
    La ligne a été laissée telle quelle :

    { $entry }
mail-correction-note = Un mot du bureau : { $note }
mail-merged-subject = Votre signature est comptée avec une autre
mail-merged-body =
    Il y a de cette déclaration une autre signature du même signataire :

    { $title }

    Les deux comptent désormais pour une. Les deux sont gardées, et vous n’avez rien à faire. Si vous vous retirez, la vôtre part et l’autre reste.
mail-withdrawn-subject = Votre signature est retirée
mail-withdrawn-body =
    Votre signature de cette déclaration a été retirée :

    { $title }

    Votre nom quitte la liste aussitôt. Vous n’avez plus rien à faire. Si ce n’est pas vous qui l’avez retirée, vous pouvez signer de nouveau tant que la signature est ouverte.
mail-withdrawn-erase =
    Ce que nous gardons encore de votre signature, vous pouvez le faire effacer sur votre page :

    { $link }

    Merci de garder ce lien pour vous.
mail-rush-subject = Beaucoup de confirmations en peu de temps
mail-rush-domain =
    { $n ->
        [one] En une heure, { $n } confirmation de cette déclaration est venue d’une adresse chez { $domain } :
       *[other] En une heure, { $n } confirmations de cette déclaration sont venues d’adresses chez { $domain } :
    }

    { $title }
mail-rush-network =
    { $n ->
        [one] En une heure, { $n } confirmation de cette déclaration est venue d’un même réseau :
       *[other] En une heure, { $n } confirmations de cette déclaration sont venues d’un même réseau :
    }

    { $title }
mail-rush-body =
    Il peut y avoir une bonne raison, par exemple une université ou un bureau où beaucoup signent. Personne n’a été refusé et rien n’a été accepté. Regardez qui attend avant d’en accepter beaucoup à la fois :

    { $link }

    Vous recevez ce message une fois par heure au plus.
mail-desk-subject = Votre lien vers le bureau
mail-desk-body =
    Avec ce lien, vous entrez au bureau de { $site } :

    { $link }

    { $minutes ->
        [one] Il vaut une fois, pendant { $minutes } minute.
       *[other] Il vaut une fois, pendant { $minutes } minutes.
    }
    Si vous ne l’avez pas demandé, ne faites rien.
mail-invitation-subject = Invitation au bureau
mail-invitation-body =
    On vous invite à travailler au bureau de { $site }, où l’on s’occupe des signatures de déclarations communes.

    Votre fonction : { $role }. { $hint }

    Avec ce lien, vous entrez pour la première fois :

    { $link }

    { $days ->
        [one] Il vaut { $days } jour. Ensuite vous pouvez demander un autre lien à tout moment.
       *[other] Il vaut { $days } jours. Ensuite vous pouvez demander un autre lien à tout moment.
    }
