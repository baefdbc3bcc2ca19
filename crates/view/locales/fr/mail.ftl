## Messages
mail-reason =
    Vous recevez ce message parce que quelqu’un a donné cette adresse sur { $site }. Si ce n’était pas vous, ne faites rien : rien ne sera publié et les données seront effacées.
mail-reason-settled =
    Vous recevez ce message parce que quelqu’un a donné cette adresse sur { $site }. Si ce n’était pas vous, retirez la signature sur la page ci-dessus.
mail-reason-withdrawn =
    Vous recevez ce message parce que quelqu’un a donné cette adresse sur { $site }.
mail-no-reply = Les réponses à ce message ne sont pas lues.
mail-own-page =
    La page de votre signature, pour suivre son état, modifier l’affichage du nom ou vous retirer :

    { $link }

    Gardez ce lien pour vous.
mail-confirm-subject = Confirmez votre signature – { $about }
mail-confirm-launch = Le nom ne sera pas publié avant la présentation, comme vous l’avez choisi.
mail-confirm-counted = La signature est seulement comptée, comme vous l’avez choisi. Le nom n’est pas publié.
mail-confirm-body =
    Quelqu’un, probablement vous, a signé cette déclaration :

    { $statement }

    L’entrée :

    { $entry }

    Rien n’est encore public. Si tout est exact, ouvrez cette page et confirmez :

    { $link }

    Ou tapez ce code sur la page d’où vous venez : { $code }

    Si ce n’est pas ce que vous avez envoyé, ouvrez tout de même la page : elle montre tout ce qui a été envoyé avec cette adresse, et vous choisissez.

    { $days ->
        [one] Le lien et le code sont valables { $days } jour.
       *[other] Le lien et le code sont valables { $days } jours.
    }
mail-reminder-subject = Votre signature n’est pas encore confirmée – { $about }
mail-reminder-first =
    Il y a quelques jours, quelqu’un, probablement vous, a signé cette déclaration, mais n’a pas encore confirmé sa signature :
mail-reminder-last =
    Ceci est le dernier message à ce sujet. Quelqu’un, probablement vous, a signé cette déclaration, mais n’a pas encore confirmé sa signature :
mail-reminder-body =
    { $statement }

    L’entrée :

    { $entry }

    Si vous voulez toujours signer, confirmez ici :

    { $link }

    Ou tapez ce code sur la page d’où vous venez : { $code }

    Sinon, ne faites rien. Vos données seront effacées automatiquement.
mail-already-subject = Votre adresse a été utilisée de nouveau – { $about }
mail-already-body =
    Quelqu’un, probablement vous, a signé encore une fois cette déclaration avec cette adresse :

    { $statement }

    Votre première signature reste inchangée. La seconde n’a pas été ajoutée, et vous n’avez rien à faire.
mail-confirmed-subject = Votre signature est confirmée – { $about }
mail-confirmed-body =
    Merci. Vous avez confirmé votre signature pour la déclaration suivante :

    { $statement }

    L’équipe va maintenant la vérifier. Nous vous écrirons quand elle sera acceptée. D’ici là, elle n’est pas dans la liste.
mail-accepted-subject = Votre signature est acceptée – { $about }
mail-accepted-body =
    Votre signature a été acceptée pour la déclaration suivante :

    { $statement }

    Votre entrée :

    { $entry }
mail-accepted-listed = Elle figure dans la liste publique, ou y figurera d’ici quelques minutes :
mail-accepted-launch = Votre signature est comptée. Votre nom sera publié à la présentation. D’ici là, personne ne le voit.
mail-accepted-counted = Votre signature est comptée. Votre nom n’est pas publié.
mail-declined-subject = Au sujet de votre signature – { $about }
mail-declined-body =
    Votre signature n’a pas été acceptée pour la déclaration suivante :

    { $statement }
mail-question-subject = Une question au sujet de votre signature – { $about }
mail-question-body =
    L’équipe qui porte cette déclaration a une question au sujet de votre signature :

    { $statement }

    La question :

    { $question }

    Répondez sur la page de votre signature pour que nous puissions continuer.
mail-correction-subject = Au sujet de la correction demandée – { $about }
mail-correction-made =
    La correction est faite. Votre entrée est désormais :

    { $entry }
mail-correction-declined =
    Votre entrée a été laissée telle quelle :

    { $entry }
mail-correction-note = Un mot de l’équipe : { $note }
mail-merged-subject = Votre signature est comptée avec une autre – { $about }
mail-merged-body =
    Cette déclaration porte une autre signature du même signataire :

    { $statement }

    Les deux comptent désormais pour une. Les deux sont gardées, et vous n’avez rien à faire. Si vous retirez la vôtre, l’autre reste.
mail-withdrawn-subject = Votre signature est retirée – { $about }
mail-withdrawn-body =
    Votre signature a été retirée de la déclaration suivante :

    { $statement }

    Si votre nom figurait dans la liste, il en est aussitôt retiré. Vous n’avez plus rien à faire. Si ce n’est pas vous qui l’avez retirée, vous pouvez signer de nouveau tant que la déclaration est ouverte à la signature.
mail-withdrawn-erase =
    Sur la page de votre signature, vous pouvez faire effacer tout ce que nous gardons encore à son sujet :

    { $link }

    Gardez ce lien pour vous.
mail-rush-subject = Beaucoup de confirmations en peu de temps
mail-rush-domain =
    { $n ->
        [one] En une heure, { $n } signature de cette déclaration a été confirmée depuis une adresse chez { $domain } :
       *[other] En une heure, { $n } signatures de cette déclaration ont été confirmées depuis des adresses chez { $domain } :
    }

    { $title }
mail-rush-network =
    { $n ->
        [one] En une heure, { $n } signature de cette déclaration a été confirmée depuis un même réseau :
       *[other] En une heure, { $n } signatures de cette déclaration ont été confirmées depuis un même réseau :
    }

    { $title }
mail-rush-body =
    Il peut y avoir une bonne raison, par exemple une université ou une entreprise où beaucoup de gens signent. Personne n’a été refusé et rien n’a été accepté. Regardez qui est en attente avant d’accepter beaucoup de signatures à la fois :

    { $link }

    Vous recevez ce message une fois par heure au plus.
mail-desk-subject = Votre lien de connexion – { $site }
mail-desk-body =
    Ce lien vous connecte à l’espace d’équipe de { $site } :

    { $link }

    { $minutes ->
        [one] Il ne fonctionne qu’une fois, pendant { $minutes } minute.
       *[other] Il ne fonctionne qu’une fois, pendant { $minutes } minutes.
    }
    Si vous ne l’avez pas demandé, ne faites rien.
mail-invitation-subject = Invitation à l’espace d’équipe – { $site }
mail-invitation-body =
    Nous vous invitons à rejoindre l’équipe de { $site }, qui vérifie les signatures de déclarations communes.

    Votre rôle : { $role }. { $hint }

    Utilisez ce lien pour votre première connexion :

    { $link }

    { $days ->
        [one] Il est valable { $days } jour. Ensuite, vous pourrez demander un autre lien à tout moment.
       *[other] Il est valable { $days } jours. Ensuite, vous pourrez demander un autre lien à tout moment.
    }
