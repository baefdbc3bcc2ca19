## Comment vérifier la liste
check-title = Comment vérifier cette liste
# Les lignes du haut : ce que dit le registre. Chacune se comprend seule et peut être citée.
check-result-heading = Ce que dit le registre public au { $date }
check-result-text = Le texte n’a pas changé depuis le { $date }. C’est la version { $n }.
check-result-names = { $summary }. Noms dans la liste : { $n }.
check-result-unchanged = Aucune signature n’a été corrigée, retirée ni supprimée.
check-result-changes = Changements depuis leur acceptation : { $changes }.
check-changes-corrected = { $n ->
    [one] { $n } corrigée
   *[other] { $n } corrigées
}
check-changes-withdrawn = { $n ->
    [one] { $n } retirée par son signataire
   *[other] { $n } retirées par leurs signataires
}
check-changes-merged = { $n ->
    [one] { $n } comptée avec une autre
   *[other] { $n } comptées avec d’autres
}
check-changes-removed = { $n ->
    [one] { $n } supprimée par l’équipe
   *[other] { $n } supprimées par l’équipe
}
check-result-log = { $n ->
    [one] Le registre compte { $n } inscription.
   *[other] Le registre compte { $n } inscriptions.
}
check-result-day = La dernière date du { $date }.
check-result-seen = Confirmé de l’extérieur par : { $witnesses }.
check-result-unseen = Personne à l’extérieur ne surveille encore ce registre.
check-result-open = Aucun registre ne peut dire qui était au clavier, ni si un nom a été inventé. Posez la question à celles et ceux qui sont nommés.
check-result-ask = Questions : { $contact }
check-lead = Ce site a tiré ces lignes de son propre registre. Rien ne vous oblige à le croire : trois choses se vérifient dans votre navigateur, et un programme libre vérifie le reste.
check-text-heading = Est-ce le texte qui a été signé ?
check-text = Tout le monde signe la version { $n } du texte. L’empreinte (SHA-256) qui figure sous la déclaration vaut pour le texte entier : si une seule lettre changeait, l’empreinte serait différente. Est-ce la même sur la page, sur une copie plus ancienne, dans ce que d’autres citent ? Voici les parties, chacune avec sa propre empreinte :
check-manifest = l’empreinte de la page : la liste de toutes les parties avec leurs empreintes
check-authentic = texte authentique
check-list-heading = Les nombres et les noms sont-ils justes ?
check-list = Téléchargez la liste et comptez les lignes (sans l’en-tête). Elles sont numérotées à partir de 1, sans interruption. Les noms et les nombres doivent être les mêmes que sur la page :
check-ids = Chaque nom a aussi un identifiant permanent. Ajoutez # et l’identifiant à l’adresse de la déclaration : vous arrivez à ce nom.
check-machine-words = Dans les fichiers, les noms non confirmés portent le mot anglais « { $word } ».
check-log-heading = Tout le monde voit-il la même liste ?
check-log = Chaque fois qu’une signature est acceptée, corrigée ou retirée, une inscription s’ajoute au registre public de ce site. Les inscriptions ne sont jamais modifiées ni supprimées. Une inscription ne contient aucun nom. Elle contient un code qui correspond à un nom de la liste, et à un seul. Deux valeurs identifient le registre entier :
check-log-size = Nombre d’inscriptions
check-log-root = Empreinte de toutes les inscriptions (racine)
check-log-same = Toutes deux figurent aussi au pied de la déclaration, dans le code QR d’une copie imprimée et dans list.json. Le registre s’allonge : une copie plus ancienne a moins d’inscriptions. Pour un même nombre, l’empreinte doit être la même.
check-log-older = Adressez-vous à celles et ceux qui ont gardé une copie ou un fichier plus ancien, et comparez. Deux empreintes pour un même nombre signifieraient que deux listes ont été montrées.
check-log-none = Le registre n’a encore aucune inscription.
check-seen-heading = Qui surveille le registre
check-seen = Les témoins sont des ordinateurs qui appartiennent à d’autres. Chacun de ceux-ci a vu le registre dans l’état ci-dessus et a confirmé que seuls des ajouts y ont été faits :
check-seen-none = Personne à l’extérieur n’a confirmé cet état du registre. Ce site pourrait donc vous montrer une liste et en montrer une autre à d’autres, et vous ne le sauriez qu’en comparant avec eux. Envoyez les deux valeurs ci-dessus à quelqu’un de confiance.
check-page = Vérifiez le tout ici, dans votre navigateur, sans programme :
check-commands-heading = Le tout, avec un programme
check-commands = Un programme libre télécharge le texte, la liste et le registre, recalcule tout et explique en clair ce qui ne concorde pas. Dans un terminal :
check-program = Le programme « undersigned »
check-policy = Jusqu’ici, le programme fait confiance à la clé que ce site montre aujourd’hui. Il est plus sûr d’utiliser une clé que vous avez déjà. Enregistrez ces lignes sous le nom policy.txt et comparez la première avec quelqu’un qui l’a depuis plus longtemps.
check-policy-witnesses = Les lignes qui commencent par « witness » nomment les témoins. La dernière dit qui doit avoir vu le registre.
check-receipt = Un reçu que vous montre un signataire se vérifie avec la liste :
check-monitor = Cette commande vérifie de nouveau chaque heure et retient ce qu’elle a vu. Elle vous avertit si quelque chose qui était déjà là a changé.
check-hashes = Sans notre programme, sous Linux (sous macOS, écrivez « shasum -a 256 » au lieu de « sha256sum ») : chaque ligne doit donner l’empreinte qui figure dans son adresse.
check-format = Format du registre et de la liste :
check-format-log = le registre
check-format-list = la liste
check-not-heading = Ce que l’on ne peut pas vérifier ainsi
check-not-keyboard = Qui était au clavier. « Confirmée par e-mail » signifie que quelqu’un a ouvert le message envoyé à l’adresse du signataire et y a confirmé. « Non confirmé » signifie que seule la coalition répond de ce nom.
check-not-invented = Si ce site a inventé un nom et l’a inscrit au registre. Le registre montre que rien n’est changé en silence, pas que c’est vrai. Posez la question à celles et ceux qui sont nommés.
check-not-missing = Si une signature a été laissée de côté dès le début. Les organisations peuvent télécharger un reçu dès qu’elles ont confirmé, et le montrer.
check-not-choice = Si le registre contient le choix réel du signataire : être nommé, ou seulement compté. Si quelqu’un qui devait être nommé manque, cela se voit ; si le choix lui-même a été mal inscrit, seul le signataire peut le dire, grâce à son reçu.
check-not-old = Si cet état est le plus récent. Le programme indique d’abord de quel jour date la dernière inscription. Comparez avec ce que vous avez gardé, ou avec ce que voient d’autres personnes.
check-not-gone = Qui s’est retiré, ou est compté sans nom. Le registre montre combien, pas qui.
