## El panel del equipo: importar y revisar
import-title = Importar una lista
import-lead = Para una lista que ya existe. Ninguna línea se pierde. Los nombres llevan la marca «sin confirmar». Si alguno firma también aquí, puede contar los dos como uno, y la marca desaparece.
import-file = Archivo
import-file-hint = Texto, CSV, Excel (xlsx), Word (docx), OpenDocument (odt, ods), PDF o HTML.
import-list = O pegue la lista
import-list-hint = Una entrada por línea. Puede dejar los números.
import-send = Leer la lista
import-earlier = Listas leídas antes
lines-total = { $n ->
    [one] { $n } línea
   *[other] { $n } líneas
}
lines-entries = { $n ->
    [one] { $n } entrada
   *[other] { $n } entradas
}
lines-headings = { $n ->
    [one] { $n } encabezado
   *[other] { $n } encabezados
}
lines-duplicates = { $n ->
    [one] { $n } repetición
   *[other] { $n } repeticiones
}
lines-questions = { $n ->
    [one] { $n } pregunta
   *[other] { $n } preguntas
}
lines-text = { $n ->
    [one] { $n } línea de texto
   *[other] { $n } líneas de texto
}
lines-blank = { $n ->
    [one] { $n } línea vacía
   *[other] { $n } líneas vacías
}
line-heading = encabezado
line-duplicate = repetición
line-question = pregunta
line-text = texto
review-title = Revisar la lista
review-progress = { $done } de { $total } revisadas
review-look-through = { $n ->
    [one] Revisar { $n } sin aviso
   *[other] Revisar { $n } sin aviso
}
review-look-through-some = Revisar las que no tienen aviso
review-show-open = Mostrar solo lo que falta: { $n }
review-show-all = Mostrar toda la lista: { $n }
review-hint = Nada aparece en la lista hasta que usted lo acepte. Lo que se deja fuera queda en el historial.
review-line = línea { $n }
review-number = número impreso { $n }
review-seq = { $n }.
review-asked = Líneas que parecen entradas pero no están en la lista: { $n }
review-asked-hint = Convierta en entrada las que sean nombres. Después esperan a ser revisadas, como las demás.
review-duplicates = Iguales letra por letra a otra entrada, y no incluidas: { $n }
review-duplicates-hint = Dos personas pueden llamarse igual: quien no sea la misma puede incluirse también.
review-take = Convertir en entrada
review-take-in = Incluir también
review-put-back = No es una entrada
review-others = Líneas que no son entradas
settled-accepted = Aceptada tal como se leyó
settled-corrected = Corregida
settled-declined = Rechazada
settled-same-as = La misma que la entrada { $n }
settled-same-elsewhere = Se cuenta como parte de otra firma
settle-correct-save = Guardar la corrección
settle-kind = Tipo
doubt-gap-before = Faltan números antes: { $missing }
doubt-restart = Aquí los números vuelven a empezar
doubt-repeat = El mismo número aparece dos veces
doubt-out-of-order = El número no sigue el orden
doubt-shared-line = Comparte línea con otra entrada
doubt-joined-lines = Ocupa más de una línea
doubt-possible-typo = Posible errata: { $printed }. Podría ser: { $suggested }
doubt-individual-among-organisations = ¿Una persona entre organizaciones?
doubt-mixed-script = Letras de distintas escrituras en una palabra
doubt-bidi-control = Caracteres ocultos que cambian la dirección de la escritura
doubt-url-in-name = Una dirección web en el nombre
doubt-contact-removed = Se ha quitado una dirección o un número; no debe estar en una lista pública
doubt-from-mail = Tomado de un correo: compruebe el nombre y si quien lo envía firma de verdad
doubt-role-apart = El nombre y el cargo estaban juntos, sin signo entre ambos: compruebe dónde termina el nombre
doubt-unsure-kind = No está claro si es organización o persona
doubt-other = Por revisar: { $code }
import-pasted =
    { $n ->
        [one] Pegado el { $date } ({ $n } nombre)
       *[other] Pegado el { $date } ({ $n } nombres)
    }
