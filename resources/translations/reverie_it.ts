<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Like the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiari</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuri</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Molto grande</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>Colori: {name}</translation>
    </message>
    <message>
        <source>Letters everywhere: {name}</source>
        <translation>Lettere ovunque: {name}</translation>
    </message>
    <message>
        <source>{language}, from the next start</source>
        <translation>{language}, dal prossimo avvio</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colori</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Grandezza del testo</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testo più grande</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Lettere più grandi</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testo più piccolo</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Lettere più piccole</translation>
    </message>
    <message>
        <source>Hopfield network</source>
        <translation>Rete di Hopfield</translation>
    </message>
    <message>
        <source>Memories, damage, and settling unit by unit</source>
        <translation>Memorie, danno, e rilassamento unità per unità</translation>
    </message>
    <message>
        <source>Spurious states</source>
        <translation>Stati spuri</translation>
    </message>
    <message>
        <source>A census of attractors: where thousands of random starts end</source>
        <translation>Un censimento degli attrattori: dove finiscono migliaia di partenze casuali</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>Barriere</translation>
    </message>
    <message>
        <source>The tree of minima, and the lowest barriers between them</source>
        <translation>L’albero dei minimi, e le barriere più basse fra loro</translation>
    </message>
    <message>
        <source>Unlearning</source>
        <translation>Disapprendimento</translation>
    </message>
    <message>
        <source>Dream sleep: how much unlearning helps, and when it destroys</source>
        <translation>Il sonno con sogni: quanto aiuta il disapprendimento, e quando distrugge</translation>
    </message>
    <message>
        <source>Annealing</source>
        <translation>Ricottura</translation>
    </message>
    <message>
        <source>Noise escapes local minima: success against temperature</source>
        <translation>Il rumore fa uscire dai minimi locali: successo in funzione della temperatura</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacità</translation>
    </message>
    <message>
        <source>How many memories a network can hold, beside the theory</source>
        <translation>Quante memorie può tenere una rete, accanto alla teoria</translation>
    </message>
    <message>
        <source>RBM: unit by unit</source>
        <translation>RBM: unità per unità</translation>
    </message>
    <message>
        <source>A small machine sampled one unit at a time, as the slides draw it</source>
        <translation>Una piccola macchina campionata un’unità alla volta, come la disegnano le diapositive</translation>
    </message>
    <message>
        <source>RBM: learning</source>
        <translation>RBM: apprendimento</translation>
    </message>
    <message>
        <source>A restricted Boltzmann machine learns, its filters in view</source>
        <translation>Una macchina di Boltzmann ristretta impara, con i suoi filtri in vista</translation>
    </message>
    <message>
        <source>RBM: rules</source>
        <translation>RBM: regole</translation>
    </message>
    <message>
        <source>Same noise, different rules: CD, PCD and the exact gradient side by side</source>
        <translation>Stesso rumore, regole diverse: CD, PCD e gradiente esatto fianco a fianco</translation>
    </message>
    <message>
        <source>RBM: sampling</source>
        <translation>RBM: campionamento</translation>
    </message>
    <message>
        <source>A machine sampled one layer at a time</source>
        <translation>Una macchina campionata uno strato alla volta</translation>
    </message>
    <message>
        <source>RBM: generation</source>
        <translation>RBM: generazione</translation>
    </message>
    <message>
        <source>What a machine dreams: many chains to equilibrium, and completion</source>
        <translation>Che cosa sogna una macchina: molte catene verso l’equilibrio, e completamento</translation>
    </message>
    <message>
        <source>RBM: reconstruction</source>
        <translation>RBM: ricostruzione</translation>
    </message>
    <message>
        <source>What a machine makes of digits it knows, and of pictures it does not</source>
        <translation>Che cosa ricava una macchina da cifre che conosce, e da immagini che non conosce</translation>
    </message>
    <message>
        <source>A desktop laboratory for energy-based neural networks.</source>
        <translation>Un laboratorio per reti neurali basate sull’energia.</translation>
    </message>
    <message>
        <source>Digits: MNIST, © Yann LeCun and Corinna Cortes, CC BY-SA 3.0.</source>
        <translation>Cifre: MNIST, © Yann LeCun e Corinna Cortes, CC BY-SA 3.0.</translation>
    </message>
    <message>
        <source>The run ended while it was set up, by an error in the program:</source>
        <translation>L’esecuzione è terminata durante la preparazione, per un errore nel programma:</translation>
    </message>
    <message>
        <source>The run ended at step {step:,}, seed {seed}, by an error in the program:</source>
        <translation>L’esecuzione è terminata al passo {step:,}, seme {seed}, per un errore nel programma:</translation>
    </message>
    <message>
        <source>Everything else still works. Run ▸ Start again begins anew.</source>
        <translation>Tutto il resto funziona ancora. Esegui ▸ Ricomincia riparte da capo.</translation>
    </message>
    <message>
        <source>About Reverie</source>
        <translation>Informazioni su Reverie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>The state; sorted in the order of discovery</source>
        <translation>Lo stato; ordinati secondo la scoperta</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Posto</translation>
    </message>
    <message>
        <source>1 is where most starts end</source>
        <translation>1 è dove finisce la maggior parte delle partenze</translation>
    </message>
    <message>
        <source>Starts</source>
        <comment>of a census</comment>
        <translation>Partenze</translation>
    </message>
    <message>
        <source>Share of the starts that ended there</source>
        <translation>Frazione delle partenze finite lì</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energia</translation>
    </message>
    <message>
        <source>Its energy; memories are not always the lowest</source>
        <translation>La sua energia; le memorie non sono sempre le più basse</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdetto</translation>
    </message>
    <message>
        <source>What it is, with the memories of a mixture</source>
        <translation>Che cos’è, con le memorie di una miscela</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Sovrapp.</translation>
    </message>
    <message>
        <source>Overlap m with the nearest memory; negative when its mirror image is near</source>
        <translation>Sovrapposizione m con la memoria più vicina; negativa quando è vicina la sua immagine speculare</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>units that are wrong</comment>
        <translation>Diverse</translation>
    </message>
    <message>
        <source>Units in which it differs from the nearest memory or its mirror image</source>
        <translation>Unità in cui differisce dalla memoria più vicina o dalla sua immagine speculare</translation>
    </message>
    <message>
        <source>{n:,} of {starts:,} starts. {verdict}</source>
        <translation>{n:,} di {starts:,} partenze. {verdict}</translation>
    </message>
    <message>
        <source>Click: what it is. Double click: look at it on the Hopfield page.</source>
        <translation>Clic: che cos’è. Doppio clic: guardarlo nella pagina Hopfield.</translation>
    </message>
    <message>
        <source>Each picture is a state s in which starts have ended: no unit would leave it, except in a 2-cycle.</source>
        <translation>Ogni immagine è uno stato s in cui sono finite partenze: nessuna unità lo lascerebbe, tranne in un 2-ciclo.</translation>
    </message>
    <message>
        <source>No spurious state was found so far.</source>
        <translation>Finora non è stato trovato nessuno stato spurio.</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>memories</source>
        <translation>memorie</translation>
    </message>
    <message>
        <source>mirror image</source>
        <translation>immagine speculare</translation>
    </message>
    <message>
        <source>mirror images</source>
        <translation>immagini speculari</translation>
    </message>
    <message>
        <source>near a memory</source>
        <translation>vicino a una memoria</translation>
    </message>
    <message>
        <source>near memories</source>
        <translation>vicini a memorie</translation>
    </message>
    <message>
        <source>mixture</source>
        <translation>miscela</translation>
    </message>
    <message>
        <source>mixtures</source>
        <translation>miscele</translation>
    </message>
    <message>
        <source>spin‑glass state</source>
        <translation>stato di vetro di spin</translation>
    </message>
    <message>
        <source>spin‑glass states</source>
        <translation>stati di vetro di spin</translation>
    </message>
    <message>
        <source>2‑cycle</source>
        <translation>2‑ciclo</translation>
    </message>
    <message>
        <source>2‑cycles</source>
        <translation>2‑cicli</translation>
    </message>
    <message>
        <source>Drag the frame to the part of the image that is to become the pattern</source>
        <translation>Trascinare la cornice sulla parte dell’immagine che deve diventare il pattern</translation>
    </message>
    <message>
        <source>What is inside becomes the states of the units, +1 or −1, after it is made smaller.</source>
        <translation>Ciò che sta dentro diventa gli stati delle unità, +1 o −1, dopo essere stato rimpicciolito.</translation>
    </message>
    <message>
        <source>Mean activation {mean:.3f} over {images} training images</source>
        <translation>Attivazione media {mean:.3f} su {images} immagini di addestramento</translation>
    </message>
    <message>
        <source>Mean activation {mean:.3f} over {images} training images: {rank} of {n:,}</source>
        <translation>Attivazione media {mean:.3f} su {images} immagini di addestramento: {rank} di {n:,}</translation>
    </message>
    <message>
        <source>Hidden unit {unit:,} of {n:,}</source>
        <translation>Unità nascosta {unit:,} di {n:,}</translation>
    </message>
    <message>
        <source>On its own scale, from −{scale:g} (blue) to +{scale:g} (orange)</source>
        <translation>Sulla sua scala, da −{scale:g} (blu) a +{scale:g} (arancio)</translation>
    </message>
    <message>
        <source>Norm of the weights {norm:.3g}: {rank} of {n:,}</source>
        <translation>Norma dei pesi {norm:.3g}: {rank} di {n:,}</translation>
    </message>
    <message>
        <source>Bias {bias}</source>
        <translation>Bias {bias}</translation>
    </message>
    <message>
        <source>All these images are of class “{name}”</source>
        <translation>Tutte queste immagini sono della classe “{name}”</translation>
    </message>
    <message>
        <source>Prefers no class</source>
        <translation>Non preferisce nessuna classe</translation>
    </message>
    <message>
        <source>Prefers “{name}”: {mean:.2f}, against {others:.2f} on average over the classes</source>
        <translation>Preferisce “{name}”: {mean:.2f}, contro {others:.2f} in media sulle classi</translation>
    </message>
    <message>
        <source>Prefers “{name}”: {mean:.2f}, against {others:.2f} on average over the classes; {rank} of {n} that do</source>
        <translation>Preferisce “{name}”: {mean:.2f}, contro {others:.2f} in media sulle classi; {rank} delle {n} che lo fanno</translation>
    </message>
    <message>
        <source>These images have no labels.</source>
        <translation>Queste immagini non hanno etichette.</translation>
    </message>
    <message>
        <source>All these images are of one class.</source>
        <translation>Tutte queste immagini sono di una sola classe.</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>come sono</translation>
    </message>
    <message>
        <source>by norm</source>
        <translation>per norma</translation>
    </message>
    <message>
        <source>by activation</source>
        <translation>per attivazione</translation>
    </message>
    <message>
        <source>by label</source>
        <translation>per etichetta</translation>
    </message>
    <message>
        <source>The order of the filters.
As they are: by their numbers.
By norm: the length of the weight vector, strongest first; units that learnt little come last.
By activation: most active first, by the mean probability over the training images that are measured.
By label: grouped by the class whose images make the unit most probable, the most selective first.
It is worked out anew every other second while a run plays.</source>
        <translation>L’ordine dei filtri.
Come sono: secondo i loro numeri.
Per norma: la lunghezza del vettore dei pesi, i più forti prima; le unità che hanno imparato poco vengono ultime.
Per attivazione: le più attive prima, secondo la probabilità media sulle immagini di addestramento misurate.
Per etichetta: raggruppate per la classe le cui immagini rendono più probabile l’unità, le più selettive prima.
È ricalcolato ogni due secondi mentre un’esecuzione gira.</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>una per tutti</translation>
    </message>
    <message>
        <source>one each</source>
        <translation>una ciascuno</translation>
    </message>
    <message>
        <source>One for all: strong and weak filters can be compared.
One each: weak filters show what they are like, too; the strength of a colour says nothing across filters.</source>
        <translation>Una per tutti: filtri forti e deboli si possono confrontare.
Una ciascuno: anche i filtri deboli mostrano come sono; l’intensità di un colore non dice nulla fra filtri diversi.</translation>
    </message>
    <message>
        <source>strongest first</source>
        <translation>i più forti prima</translation>
    </message>
    <message>
        <source>most active first</source>
        <translation>i più attivi prima</translation>
    </message>
    <message>
        <source>by preferred class</source>
        <translation>per classe preferita</translation>
    </message>
    <message>
        <source>Weights of the first {shown:,} of {all:,} hidden units</source>
        <translation>Pesi delle prime {shown:,} di {all:,} unità nascoste</translation>
    </message>
    <message>
        <source>Weights of the strongest {shown:,} of {all:,} hidden units</source>
        <translation>Pesi delle {shown:,} più forti di {all:,} unità nascoste</translation>
    </message>
    <message>
        <source>Weights of the most active {shown:,} of {all:,} hidden units</source>
        <translation>Pesi delle {shown:,} più attive di {all:,} unità nascoste</translation>
    </message>
    <message>
        <source>Weights of the most selective {shown:,} of {all:,} hidden units</source>
        <translation>Pesi delle {shown:,} più selettive di {all:,} unità nascoste</translation>
    </message>
    <message>
        <source>Weights of {all:,} hidden units</source>
        <translation>Pesi di {all:,} unità nascoste</translation>
    </message>
    <message>
        <source>in their own order until their activations are measured</source>
        <translation>nel loro ordine finché le attivazioni non sono misurate</translation>
    </message>
    <message>
        <source>each on its own scale, from −its largest (blue) to +its largest weight (orange)</source>
        <translation>ognuno sulla sua scala, da −il suo peso massimo (blu) a +esso (arancio)</translation>
    </message>
    <message>
        <source>from −{scale:g} (blue) to +{scale:g} (orange)</source>
        <translation>da −{scale:g} (blu) a +{scale:g} (arancio)</translation>
    </message>
    <message>
        <source>{n:,}th</source>
        <translation>{n:,}ª</translation>
    </message>
    <message>
        <source>{n:,}st</source>
        <translation>{n:,}ª</translation>
    </message>
    <message>
        <source>{n:,}nd</source>
        <translation>{n:,}ª</translation>
    </message>
    <message>
        <source>{n:,}rd</source>
        <translation>{n:,}ª</translation>
    </message>
    <message>
        <source>Flag {i}, after update {n:,}: {words}</source>
        <translation>Bandierina {i}, dopo l’aggiornamento {n:,}: {words}</translation>
    </message>
    <message>
        <source>Press Play: the chains begin here, and pictures come and go.</source>
        <translation>Avviare: le catene partono da qui, e le immagini vanno e vengono.</translation>
    </message>
    <message>
        <source>{n:,} pixels are clamped.</source>
        <translation>{n:,} pixel sono bloccati.</translation>
    </message>
    <message>
        <source>Every pixel is clamped: there is nothing left to sample.</source>
        <translation>Ogni pixel è bloccato: non resta nulla da campionare.</translation>
    </message>
    <message>
        <source>Pass {n:,}</source>
        <translation>Passaggio {n:,}</translation>
    </message>
    <message>
        <source>with a single chain, change cannot be told from chance</source>
        <translation>con una sola catena, il cambiamento non si distingue dal caso</translation>
    </message>
    <message>
        <source>the distribution has changed by {change} in the last pass: {verdict}</source>
        <translation>la distribuzione è cambiata di {change} nell’ultimo passaggio: {verdict}</translation>
    </message>
    <message>
        <source>the distribution has changed by {change} in the last {n:,} passes: {verdict}</source>
        <translation>la distribuzione è cambiata di {change} negli ultimi {n:,} passaggi: {verdict}</translation>
    </message>
    <message>
        <source>more than the {floor} of chance, no equilibrium yet</source>
        <translation>più del {floor} del caso, nessun equilibrio ancora</translation>
    </message>
    <message>
        <source>as little as chance, but chains forget slowly: it may not be equilibrium yet</source>
        <translation>quanto per caso, ma le catene dimenticano piano: può non essere ancora equilibrio</translation>
    </message>
    <message>
        <source>as little as chance (equilibrium)</source>
        <translation>quanto per caso (equilibrio)</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} chains has not moved in {passes} passes</source>
        <translation>{n:,} di {all:,} catene non si è mossa in {passes} passaggi</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} chains have not moved in {passes} passes</source>
        <translation>{n:,} di {all:,} catene non si sono mosse in {passes} passaggi</translation>
    </message>
    <message>
        <source>free energy {energy}</source>
        <translation>energia libera {energy}</translation>
    </message>
    <message>
        <source>no chain changes its digit</source>
        <translation>nessuna catena cambia la sua cifra</translation>
    </message>
    <message>
        <source>a chain changes its digit every {n:,.0f} passes</source>
        <translation>una catena cambia la sua cifra ogni {n:,.0f} passaggi</translation>
    </message>
    <message>
        <source>{mean} nats</source>
        <translation>{mean} nat</translation>
    </message>
    <message>
        <source>{mean} ± {error:.1f} nats</source>
        <translation>{mean} ± {error:.1f} nat</translation>
    </message>
    <message>
        <source>τ is more than {n:,.0f} passes</source>
        <translation>τ è più di {n:,.0f} passaggi</translation>
    </message>
    <message>
        <source>τ = {n:,.1f} passes</source>
        <translation>τ = {n:,.1f} passaggi</translation>
    </message>
    <message>
        <source>τ = {n:,.0f} passes</source>
        <translation>τ = {n:,.0f} passaggi</translation>
    </message>
    <message>
        <source>Chain {chain}: free energy {energy} nats</source>
        <translation>Catena {chain}: energia libera {energy} nat</translation>
    </message>
    <message>
        <source>has not moved in {passes} passes</source>
        <translation>non si è mossa in {passes} passaggi</translation>
    </message>
    <message>
        <source>looks like nothing</source>
        <translation>non somiglia a nulla</translation>
    </message>
    <message>
        <source>looks like an {digit}</source>
        <translation>somiglia a un {digit}</translation>
    </message>
    <message>
        <source>looks like a {digit}</source>
        <translation>somiglia a un {digit}</translation>
    </message>
    <message>
        <source>1 memory</source>
        <comment>of a legend, as it is written there</comment>
        <translation>1 memoria</translation>
    </message>
    <message>
        <source>−1 mirror image</source>
        <comment>of a legend, as it is written there</comment>
        <translation>−1 immagine speculare</translation>
    </message>
    <message>
        <source>≈1 near it</source>
        <comment>of a legend, as it is written there</comment>
        <translation>≈1 vicino a essa</translation>
    </message>
    <message>
        <source>Σ mixture</source>
        <comment>of a legend, as it is written there</comment>
        <translation>Σ miscela</translation>
    </message>
    <message>
        <source>S spin glass</source>
        <comment>of a legend, as it is written there</comment>
        <translation>S vetro di spin</translation>
    </message>
    <message>
        <source>energy E = {energy}</source>
        <translation>energia E = {energy}</translation>
    </message>
    <message>
        <source>a plateau of {n:,} states</source>
        <translation>un altopiano di {n:,} stati</translation>
    </message>
    <message>
        <source>no way to another minimum is known yet</source>
        <translation>non si conosce ancora una via verso un altro minimo</translation>
    </message>
    <message>
        <source>the only minimum</source>
        <translation>l’unico minimo</translation>
    </message>
    <message>
        <source>barrier to the nearest minimum {barrier}</source>
        <translation>barriera verso il minimo più vicino {barrier}</translation>
    </message>
    <message>
        <source>barrier to the nearest minimum at most {barrier}</source>
        <translation>barriera verso il minimo più vicino al massimo {barrier}</translation>
    </message>
    <message>
        <source>no minimum is lower</source>
        <translation>nessun minimo è più basso</translation>
    </message>
    <message>
        <source>no minimum is known to be lower</source>
        <translation>non si conosce un minimo più basso</translation>
    </message>
    <message>
        <source>to a lower one, {name}, {barrier}</source>
        <translation>verso uno più basso, {name}, {barrier}</translation>
    </message>
    <message>
        <source>to a lower one, {name}, at most {barrier}</source>
        <translation>verso uno più basso, {name}, al massimo {barrier}</translation>
    </message>
    <message>
        <source>Other digits</source>
        <translation>Altre cifre</translation>
    </message>
    <message>
        <source>Digits turned by 90°</source>
        <translation>Cifre ruotate di 90°</translation>
    </message>
    <message>
        <source>Digits upside-down</source>
        <translation>Cifre capovolte</translation>
    </message>
    <message>
        <source>Ink and ground exchanged</source>
        <translation>Inchiostro e fondo scambiati</translation>
    </message>
    <message>
        <source>Noise: pixels shuffled</source>
        <translation>Rumore: pixel mescolati</translation>
    </message>
    <message>
        <source>turned by 90°</source>
        <comment>a digit</comment>
        <translation>ruotata di 90°</translation>
    </message>
    <message>
        <source>upside-down</source>
        <comment>a digit</comment>
        <translation>capovolta</translation>
    </message>
    <message>
        <source>inverted</source>
        <comment>a digit</comment>
        <translation>invertita</translation>
    </message>
    <message>
        <source>with its pixels shuffled</source>
        <translation>con i pixel mescolati</translation>
    </message>
    <message>
        <source>turned by 90°</source>
        <comment>digits</comment>
        <translation>ruotate di 90°</translation>
    </message>
    <message>
        <source>upside-down</source>
        <comment>digits</comment>
        <translation>capovolte</translation>
    </message>
    <message>
        <source>inverted</source>
        <comment>digits</comment>
        <translation>invertite</translation>
    </message>
    <message>
        <source>pixels shuffled</source>
        <translation>pixel mescolati</translation>
    </message>
    <message>
        <source>no digit</source>
        <translation>nessuna cifra</translation>
    </message>
    <message>
        <source>an&#xa0;{digit}</source>
        <translation>un {digit}</translation>
    </message>
    <message>
        <source>a&#xa0;{digit}</source>
        <translation>un {digit}</translation>
    </message>
    <message>
        <source>Familiar: {what}</source>
        <translation>Familiari: {what}</translation>
    </message>
    <message>
        <source>Taken as familiar: {what}</source>
        <translation>Prese come familiari: {what}</translation>
    </message>
    <message>
        <source>Unfamiliar: {what}</source>
        <translation>Estranee: {what}</translation>
    </message>
    <message>
        <source>{picture}, {when}: squared error {error:.5f} per pixel, free energy {energy} nats, mean hidden activity {activity:.3f}, looks like {digit}</source>
        <translation>{picture}, {when}: errore quadratico {error:.5f} per pixel, energia libera {energy} nat, attività nascosta media {activity:.3f}, somiglia a {digit}</translation>
    </message>
    <message>
        <source>{kept} of {n} familiar ones look like the digit they were.</source>
        <translation>{kept} di {n} familiari somigliano alla cifra che erano.</translation>
    </message>
    <message>
        <source>{when} the unfamiliar pictures look like {digits}.</source>
        <translation>{when} le immagini estranee somigliano a {digits}.</translation>
    </message>
    <message>
        <source>{when} {alike} of {n} unfamiliar pictures look like {digits} (at the start {before}).</source>
        <translation>{when} {alike} di {n} immagini estranee somigliano a {digits} (all’inizio {before}).</translation>
    </message>
    <message>
        <source>{when} {alike} of {n} unfamiliar pictures look like {digits}.</source>
        <translation>{when} {alike} di {n} immagini estranee somigliano a {digits}.</translation>
    </message>
    <message>
        <source>Squared error per pixel: familiar {familiar:.3f}, unfamiliar {unfamiliar:.3f}</source>
        <translation>Errore quadratico per pixel: familiari {familiar:.3f}, estranee {unfamiliar:.3f}</translation>
    </message>
    <message>
        <source>before the first pass</source>
        <translation>prima del primo passaggio</translation>
    </message>
    <message>
        <source>after 1 pass</source>
        <translation>dopo 1 passaggio</translation>
    </message>
    <message>
        <source>after {n:,} passes</source>
        <translation>dopo {n:,} passaggi</translation>
    </message>
    <message>
        <source>all ten digits</source>
        <translation>tutte e dieci le cifre</translation>
    </message>
    <message>
        <source>digits {digits}</source>
        <translation>cifre {digits}</translation>
    </message>
    <message>
        <source>digit {digits}</source>
        <translation>cifra {digits}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} o {other}</translation>
    </message>
    <message>
        <source>one of {digits}, which the machine has learnt</source>
        <translation>una fra {digits}, che la macchina ha imparato</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>aggiornamenti</translation>
    </message>
    <message>
        <source>Click to go to an update.</source>
        <translation>Un clic va a un aggiornamento.</translation>
    </message>
    <message>
        <source>Update {n:,}: {words}</source>
        <translation>Aggiornamento {n:,}: {words}</translation>
    </message>
    <message>
        <source>an oval or a group cannot be drawn here</source>
        <translation>un ovale o un gruppo non si può disegnare qui</translation>
    </message>
    <message>
        <source>“{command}” is no TeX command that is known here</source>
        <translation>“{command}” non è un comando TeX noto qui</translation>
    </message>
    <message>
        <source>the mathematical letters have no sign for “{sign}”</source>
        <translation>le lettere matematiche non hanno un segno per “{sign}”</translation>
    </message>
    <message>
        <source>commands cannot be defined here</source>
        <translation>qui non si possono definire comandi</translation>
    </message>
    <message>
        <source>equations have no labels or links here</source>
        <translation>qui le equazioni non hanno etichette né collegamenti</translation>
    </message>
    <message>
        <source>write \textcolor{accent}{…} for a colour</source>
        <translation>per un colore scrivere \textcolor{accent}{…}</translation>
    </message>
    <message>
        <source>a fraction lacks what stands above its bar: write \frac{…}{…}</source>
        <translation>a una frazione manca ciò che sta sopra la barra: scrivere \frac{…}{…}</translation>
    </message>
    <message>
        <source>a fraction lacks what stands below its bar: write \frac{…}{…}</source>
        <translation>a una frazione manca ciò che sta sotto la barra: scrivere \frac{…}{…}</translation>
    </message>
    <message>
        <source>\left( and \right) must come in pairs</source>
        <translation>\left( e \right) devono venire a coppie</translation>
    </message>
    <message>
        <source>nothing follows a “_” or “^”</source>
        <translation>nulla segue un “_” o “^”</translation>
    </message>
    <message>
        <source>there are two subscripts in a row: write a_{b_c} or {a_b}_c</source>
        <translation>ci sono due pedici di seguito: scrivere a_{b_c} o {a_b}_c</translation>
    </message>
    <message>
        <source>there are two superscripts in a row: write a^{b^c} or {a^b}^c</source>
        <translation>ci sono due apici di seguito: scrivere a^{b^c} o {a^b}^c</translation>
    </message>
    <message>
        <source>a command at the end lacks what it acts on, as \sqrt without {…}</source>
        <translation>a un comando alla fine manca ciò su cui agisce, come \sqrt senza {…}</translation>
    </message>
    <message>
        <source>a \begin{…} has no \end{…}</source>
        <translation>un \begin{…} non ha il suo \end{…}</translation>
    </message>
    <message>
        <source>the columns of an array are given by l, c and r, as in \begin{array}{lcr}</source>
        <translation>le colonne di un array si danno con l, c e r, come in \begin{array}{lcr}</translation>
    </message>
    <message>
        <source>\limits must follow a sum, a product or the like</source>
        <translation>\limits deve seguire una somma, un prodotto o simili</translation>
    </message>
    <message>
        <source>a command lacks what it acts on: a fraction is \frac{…}{…}</source>
        <translation>a un comando manca ciò su cui agisce: una frazione è \frac{…}{…}</translation>
    </message>
    <message>
        <source>the equation is empty</source>
        <translation>l’equazione è vuota</translation>
    </message>
    <message>
        <source>the equation has {n} letters; at most {most} can be typeset</source>
        <translation>l’equazione ha {n} lettere; se ne possono comporre al massimo {most}</translation>
    </message>
    <message>
        <source>a bare “{sign}” means something else in TeX: write {instead}</source>
        <translation>un “{sign}” da solo in TeX vuol dire altro: scrivere {instead}</translation>
    </message>
    <message>
        <source>there is a control character in the equation</source>
        <translation>nell’equazione c’è un carattere di controllo</translation>
    </message>
    <message>
        <source>this cannot be read as TeX</source>
        <translation>questo non si può leggere come TeX</translation>
    </message>
    <message>
        <source>a “}” closes nothing</source>
        <translation>una “}” non chiude nulla</translation>
    </message>
    <message>
        <source>a “{” is not closed</source>
        <translation>una “{” non è chiusa</translation>
    </message>
    <message>
        <source>{n} braces stand in one another; at most {most} can be typeset</source>
        <translation>{n} graffe stanno una nell’altra; se ne possono comporre al massimo {most}</translation>
    </message>
    <message>
        <source>“\begin{{{name}}}” is not known here; there are {names}</source>
        <translation>“\begin{{{name}}}” non è noto qui; ci sono {names}</translation>
    </message>
    <message>
        <source>the colour “{name}” is not known here; there are {names}</source>
        <translation>il colore “{name}” non è noto qui; ci sono {names}</translation>
    </message>
    <message>
        <source>a bare “&amp;” stands between the columns of an array only: write \&amp;</source>
        <translation>un “&amp;” da solo sta solo fra le colonne di un array: scrivere \&amp;</translation>
    </message>
    <message>
        <source>next</source>
        <comment>a unit</comment>
        <translation>prossima</translation>
    </message>
    <message>
        <source>decided</source>
        <comment>a unit</comment>
        <translation>decisa</translation>
    </message>
    <message>
        <source>draw u = &lt;b&gt;{u:.4f}&lt;/b&gt; {sign} p</source>
        <translation>estrazione u = &lt;b&gt;{u:.4f}&lt;/b&gt; {sign} p</translation>
    </message>
    <message>
        <source>draw u = &lt;b&gt;?&lt;/b&gt;</source>
        <translation>estrazione u = &lt;b&gt;?&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{name} = 1 if u &amp;lt; p, else 0</source>
        <translation>{name} = 1 se u &amp;lt; p, altrimenti 0</translation>
    </message>
    <message>
        <source>Visible unit {name}: {what}</source>
        <translation>Unità visibile {name}: {what}</translation>
    </message>
    <message>
        <source>Hidden unit {name}: {what}</source>
        <translation>Unità nascosta {name}: {what}</translation>
    </message>
    <message>
        <source>bias {bias}</source>
        <translation>bias {bias}</translation>
    </message>
    <message>
        <source>decided next, with ΔE = {gap}, p = {p:.4f}</source>
        <translation>la prossima a decidere, con ΔE = {gap}, p = {p:.4f}</translation>
    </message>
    <message>
        <source>decided next</source>
        <translation>la prossima a decidere</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>indecisa</translation>
    </message>
    <message>
        <source>state {state}, as the run began</source>
        <translation>stato {state}, come all’inizio dell’esecuzione</translation>
    </message>
    <message>
        <source>ΔE = {gap}, p = {p:.4f}, draw u = {u:.4f} {sign} p, so state {state}</source>
        <translation>ΔE = {gap}, p = {p:.4f}, estrazione u = {u:.4f} {sign} p, quindi stato {state}</translation>
    </message>
    <message>
        <source>Weight {weight} between {v} and {h}: {value}</source>
        <translation>Peso {weight} fra {v} e {h}: {value}</translation>
    </message>
    <message>
        <source>Weight {weight} between {v} and {h}: {value}; adds {a} to ΔE({x})</source>
        <translation>Peso {weight} fra {v} e {h}: {value}; aggiunge {a} a ΔE({x})</translation>
    </message>
    <message>
        <source>Weight {weight} between {v} and {h}: {value}; adds {a} to ΔE({x}) and {b} to ΔE({y})</source>
        <translation>Peso {weight} fra {v} e {h}: {value}; aggiunge {a} a ΔE({x}) e {b} a ΔE({y})</translation>
    </message>
    <message>
        <source>The weight of this line: type a number and press Enter; Escape leaves it as it was</source>
        <translation>Il peso di questa linea: scrivere un numero e premere Invio; Esc lo lascia com’era</translation>
    </message>
    <message>
        <source>It is w_ij between v_i and h_j: the energy E is lower by as much when both units are 1.</source>
        <translation>È w_ij fra v_i e h_j: l’energia E è più bassa di tanto quando entrambe le unità sono 1.</translation>
    </message>
    <message>
        <source>What is seen, as a &amp;picture …</source>
        <translation>Ciò che si vede, come &amp;immagine …</translation>
    </message>
    <message>
        <source>The step of the lecture, or the page, as PNG or SVG</source>
        <translation>Il passo della lezione, o la pagina, come PNG o SVG</translation>
    </message>
    <message>
        <source>The run as a &amp;film …</source>
        <translation>L’esecuzione come &amp;filmato …</translation>
    </message>
    <message>
        <source>The steps of this run as GIF or MP4</source>
        <translation>I passi di questa esecuzione come GIF o MP4</translation>
    </message>
    <message>
        <source>The lecture as a &amp;hand-out …</source>
        <translation>La lezione come &amp;dispensa …</translation>
    </message>
    <message>
        <source>All steps, performed, with words and pictures, as HTML or PDF</source>
        <translation>Tutti i passi, eseguiti, con parole e immagini, come HTML o PDF</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>Salvato {path}</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>Salva un’immagine</translation>
    </message>
    <message>
        <source>Save a film</source>
        <translation>Salva un filmato</translation>
    </message>
    <message>
        <source>Performing the lecture …</source>
        <translation>Esecuzione della lezione …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The lecture as a hand-out</source>
        <translation>La lezione come dispensa</translation>
    </message>
    <message>
        <source>Save a hand-out</source>
        <translation>Salva una dispensa</translation>
    </message>
    <message>
        <source>{path}: a film is saved as .gif or .mp4.</source>
        <translation>{path}: un filmato si salva come .gif o .mp4.</translation>
    </message>
    <message>
        <source>the film</source>
        <translation>il filmato</translation>
    </message>
    <message>
        <source>{path}: there is no ffmpeg to write an .mp4 with ({error}); .gif needs none.</source>
        <translation>{path}: non c’è un ffmpeg con cui scrivere un .mp4 ({error}); per .gif non serve.</translation>
    </message>
    <message>
        <source>{path} cannot be saved ({reason}): choose a writable folder with free space.</source>
        <translation>{path} non si può salvare ({reason}): scegliere una cartella scrivibile con spazio libero.</translation>
    </message>
    <message>
        <source>There is no step from {first} to {last}.</source>
        <translation>Non c’è nessun passo da {first} a {last}.</translation>
    </message>
    <message>
        <source>{n:,} frames are too many: take fewer steps, or every {every:,} of them ({most:,} at most).</source>
        <translation>{n:,} fotogrammi sono troppi: prendere meno passi, o uno ogni {every:,} ({most:,} al massimo).</translation>
    </message>
    <message>
        <source>The run as a film</source>
        <translation>L’esecuzione come filmato</translation>
    </message>
    <message>
        <source>The first step of the film</source>
        <translation>Il primo passo del filmato</translation>
    </message>
    <message>
        <source>A run begins at step 0.</source>
        <translation>Un’esecuzione inizia al passo 0.</translation>
    </message>
    <message>
        <source>The last step of the film</source>
        <translation>L’ultimo passo del filmato</translation>
    </message>
    <message>
        <source>It can be no later than the run is.</source>
        <translation>Non può superare il punto a cui è arrivata l’esecuzione.</translation>
    </message>
    <message>
        <source>Show every so many steps</source>
        <translation>Ogni quanti passi mostrarne uno</translation>
    </message>
    <message>
        <source>1 shows each of them; the last one is always shown.</source>
        <translation>1 li mostra tutti; l’ultimo è sempre mostrato.</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Fotogrammi al secondo</translation>
    </message>
    <message>
        <source>A GIF has a hundredth of a second as its unit, and most players keep to 50.</source>
        <translation>Una GIF conta in centesimi di secondo, e quasi tutti i lettori si fermano a 50.</translation>
    </message>
    <message>
        <source>What is seen: the page, or one view of it</source>
        <translation>Che cosa si vede: la pagina, o un suo riquadro</translation>
    </message>
    <message>
        <source>A view is taken at the size it has now.</source>
        <translation>Un riquadro è preso nella grandezza che ha ora.</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>L’intera pagina</translation>
    </message>
    <message>
        <source>Frames taken</source>
        <translation>Fotogrammi presi</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>Dal passo</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>Al passo</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Ogni</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>In vista</translation>
    </message>
    <message>
        <source>{n:,} frames of {width} × {height} pixels: {seconds:.1f} seconds.</source>
        <translation>{n:,} fotogrammi di {width} × {height} pixel: {seconds:.1f} secondi.</translation>
    </message>
    <message>
        <source>{path}: a hand-out is saved as .html or .pdf.</source>
        <translation>{path}: una dispensa si salva come .html o .pdf.</translation>
    </message>
    <message>
        <source>the hand-out</source>
        <translation>la dispensa</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Risposta:</translation>
    </message>
    <message>
        <source>The page at the end of step {number}</source>
        <translation>La pagina alla fine del passo {number}</translation>
    </message>
    <message>
        <source>The step “{title}” cannot be performed: {why}</source>
        <translation>Il passo “{title}” non si può eseguire: {why}</translation>
    </message>
    <message>
        <source>{path}: a picture is saved as .png or .svg.</source>
        <translation>{path}: un’immagine si salva come .png o .svg.</translation>
    </message>
    <message>
        <source>Hopfield networks</source>
        <translation>Reti di Hopfield</translation>
    </message>
    <message>
        <source>Restricted Boltzmann machines</source>
        <translation>Macchine di Boltzmann ristrette</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>File recenti</translation>
    </message>
    <message>
        <source>Show this at every start</source>
        <translation>Mostra a ogni avvio</translation>
    </message>
    <message>
        <source>Begin with these lectures and laboratories each time</source>
        <translation>Iniziare ogni volta con queste lezioni e questi laboratori</translation>
    </message>
    <message>
        <source>Otherwise the window begins with a Hopfield network; Help ▸ Welcome brings this page back.</source>
        <translation>Altrimenti la finestra inizia con una rete di Hopfield; Aiuto ▸ Benvenuto riapre questa pagina.</translation>
    </message>
    <message>
        <source>A laboratory for energy-based neural networks</source>
        <translation>Un laboratorio per reti neurali basate sull’energia</translation>
    </message>
    <message>
        <source>It opens on the page that it was opened on last time.</source>
        <translation>Si apre nella pagina in cui è stato aperto l’ultima volta.</translation>
    </message>
    <message>
        <source>Lectures</source>
        <translation>Lezioni</translation>
    </message>
    <message>
        <source>Open the lecture “{title}”</source>
        <translation>Aprire la lezione “{title}”</translation>
    </message>
    <message>
        <source>→ and PageDown show its next step, ← and PageUp go back; every step comes back exactly as it was.</source>
        <translation>→ e PagGiù mostrano il prossimo passo, ← e PagSu tornano indietro; ogni passo torna esattamente com’era.</translation>
    </message>
    <message>
        <source>A lecture of your own …</source>
        <translation>Una lezione propria …</translation>
    </message>
    <message>
        <source>Open a Markdown file</source>
        <translation>Aprire un file Markdown</translation>
    </message>
    <message>
        <source>A lecture is a text that any editor can write; LECTURES.md says how, with an example that works.</source>
        <translation>Una lezione è un testo che si scrive con qualunque editor; LECTURES.md dice come, con un esempio che funziona.</translation>
    </message>
    <message>
        <source>Laboratories</source>
        <translation>Laboratori</translation>
    </message>
    <message>
        <source>Open the laboratory “{title}”</source>
        <translation>Aprire il laboratorio “{title}”</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 passo</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} passi</translation>
    </message>
    <message>
        <source>Patterns from images</source>
        <translation>Pattern da immagini</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ Precedente</translation>
    </message>
    <message>
        <source>The image before this one</source>
        <translation>L’immagine prima di questa</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Successiva ›</translation>
    </message>
    <message>
        <source>The image after this one</source>
        <translation>L’immagine dopo questa</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Tralascia</translation>
    </message>
    <message>
        <source>Make no pattern of this image</source>
        <translation>Non fare un pattern di questa immagine</translation>
    </message>
    <message>
        <source>Same for all</source>
        <translation>Uguale per tutte</translation>
    </message>
    <message>
        <source>Part, threshold and inversion of this image for the others too</source>
        <translation>Parte, soglia e inversione di questa immagine anche per le altre</translation>
    </message>
    <message>
        <source>Rows of units</source>
        <translation>Righe di unità</translation>
    </message>
    <message>
        <source>Rows × columns is N, the number of units of the network.</source>
        <translation>Righe × colonne è N, il numero di unità della rete.</translation>
    </message>
    <message>
        <source>Columns of units</source>
        <translation>Colonne di unità</translation>
    </message>
    <message>
        <source>The size is that of the patterns in the network</source>
        <translation>La grandezza è quella dei pattern nella rete</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grandezza</translation>
    </message>
    <message>
        <source>rows ×</source>
        <translation>righe ×</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>And {n} more cannot be used.</source>
        <translation>E altre {n} non sono utilizzabili.</translation>
    </message>
    <message>
        <source>All {n} images use this part, threshold and inversion now.</source>
        <translation>Tutte le {n} immagini usano ora questa parte, soglia e inversione.</translation>
    </message>
    <message>
        <source>= {n:,} units</source>
        <translation>= {n:,} unità</translation>
    </message>
    <message>
        <source>Reading image {i} of {n} …</source>
        <translation>Lettura dell’immagine {i} di {n} …</translation>
    </message>
    <message>
        <source>{i} of {n}:  {name}</source>
        <translation>{i} di {n}:  {name}</translation>
    </message>
    <message>
        <source>A Hopfield network remembers patterns as minima of its energy E = −½ Σ wᵢⱼ sᵢ sⱼ.</source>
        <translation>Una rete di Hopfield ricorda pattern come minimi della sua energia E = −½ Σ wᵢⱼ sᵢ sⱼ.</translation>
    </message>
    <message>
        <source>A restricted Boltzmann machine learns a distribution, p(v) ∝ Σₕ exp(−E(v, h)), from examples.</source>
        <translation>Una macchina di Boltzmann ristretta impara da esempi una distribuzione, p(v) ∝ Σₕ exp(−E(v, h)).</translation>
    </message>
    <message>
        <source>The laboratory of {lab} networks: {pages} (Ctrl+L)</source>
        <translation>Il laboratorio {lab}: {pages} (Ctrl+L)</translation>
    </message>
    <message>
        <source>The pages of this laboratory (Ctrl+1 to Ctrl+6)</source>
        <translation>Le pagine di questo laboratorio (da Ctrl+1 a Ctrl+6)</translation>
    </message>
    <message>
        <source>Each computes on a thread of its own, and goes on while another one is in front.</source>
        <translation>Ognuna calcola su un thread suo, e prosegue mentre un’altra sta davanti.</translation>
    </message>
    <message>
        <source>Live: {name}</source>
        <translation>Dal vivo: {name}</translation>
    </message>
    <message>
        <source>A press here, or the key {letter}, counts one answer for it</source>
        <translation>Un clic qui, o il tasto {letter}, conta una risposta per questa</translation>
    </message>
    <message>
        <source>Nobody sees how many there are before the answer is revealed.</source>
        <translation>Nessuno vede quante sono prima che la risposta sia rivelata.</translation>
    </message>
    <message>
        <source>Right; {count} of {of} answers, {share}</source>
        <translation>Giusta; {count} di {of} risposte, {share}</translation>
    </message>
    <message>
        <source>Not right; {count} of {of} answers, {share}</source>
        <translation>Non giusta; {count} di {of} risposte, {share}</translation>
    </message>
    <message>
        <source>Each dot is one estimate: filled if it is within the tolerance, hollow if not</source>
        <translation>Ogni punto è una stima: pieno se entro la tolleranza, vuoto se no</translation>
    </message>
    <message>
        <source>The line is the true value, the band its tolerance; arrows point to estimates far outside.</source>
        <translation>La linea è il valore vero, la fascia la sua tolleranza; le frecce indicano stime molto fuori.</translation>
    </message>
    <message>
        <source>true value {value}</source>
        <translation>valore vero {value}</translation>
    </message>
    <message>
        <source>estimate ({unit})</source>
        <translation>stima ({unit})</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>stima</translation>
    </message>
    <message>
        <source>Open the lecture {name}, which ships with Reverie</source>
        <translation>Aprire la lezione {name}, fornita con Reverie</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Apri …</translation>
    </message>
    <message>
        <source>Open a lecture of your own: a Markdown file</source>
        <translation>Aprire una lezione propria: un file Markdown</translation>
    </message>
    <message>
        <source>&amp;Close the lecture</source>
        <translation>&amp;Chiudi la lezione</translation>
    </message>
    <message>
        <source>Give the keys back to the run; the pages stay as they are</source>
        <translation>Restituisce i tasti all’esecuzione; le pagine restano come sono</translation>
    </message>
    <message>
        <source>The words of this step</source>
        <translation>Le parole di questo passo</translation>
    </message>
    <message>
        <source>Numbers in colour are live: they are read off the machine, and marked for a moment when they change.</source>
        <translation>I numeri colorati sono vivi: sono letti dalla macchina, ed evidenziati per un momento quando cambiano.</translation>
    </message>
    <message>
        <source>A question to the room</source>
        <translation>Una domanda alla sala</translation>
    </message>
    <message>
        <source>Every answer counts in the tally, and what then happens in the machine says which are right.</source>
        <translation>Ogni risposta entra nel conteggio, e ciò che poi accade nella macchina dice quali sono giuste.</translation>
    </message>
    <message>
        <source>The lecture that is open</source>
        <translation>La lezione aperta</translation>
    </message>
    <message>
        <source>It is a text file; saving it in an editor shows it anew.</source>
        <translation>È un file di testo; salvandolo in un editor viene mostrata di nuovo.</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>Show the page’s own controls at its left, or leave their room to the pictures</source>
        <translation>Mostrare a sinistra i comandi della pagina, o lasciare il loro spazio alle immagini</translation>
    </message>
    <message>
        <source>Whoever changes something takes over from the lecture; “Return to lecture” brings its step back.</source>
        <translation>Chi cambia qualcosa prende il posto della lezione; “Torna alla lezione” ne riprende il passo.</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presenta</translation>
    </message>
    <message>
        <source>Fill the projector, and open a window with the notes (F5)</source>
        <translation>Riempire il proiettore, e aprire una finestra con le note (F5)</translation>
    </message>
    <message>
        <source>With two screens the lecture goes to the second one and the notes stay on the first; Esc ends it.</source>
        <translation>Con due schermi la lezione va sul secondo e le note restano sul primo; Esc termina.</translation>
    </message>
    <message>
        <source>What is wrong, where, and what would be right</source>
        <translation>Che cosa non va, dove, e che cosa andrebbe</translation>
    </message>
    <message>
        <source>The last good version of the lecture stays until its file is read well again.</source>
        <translation>L’ultima buona versione della lezione resta finché il suo file non si legge di nuovo bene.</translation>
    </message>
    <message>
        <source>What the lecture is doing</source>
        <translation>Che cosa sta facendo la lezione</translation>
    </message>
    <message>
        <source>It takes its steps at a pace that can be followed; → goes on without waiting for them.</source>
        <translation>Esegue i suoi passi a un ritmo che si può seguire; → va avanti senza aspettarli.</translation>
    </message>
    <message>
        <source>Reveal the answer</source>
        <translation>Rivela la risposta</translation>
    </message>
    <message>
        <source>Perform the step and show who was right (Space or →)</source>
        <translation>Eseguire il passo e mostrare chi aveva ragione (Spazio o →)</translation>
    </message>
    <message>
        <source>What is right is what happens: the answer is read off the machine wherever that can be.</source>
        <translation>Giusto è ciò che accade: la risposta è letta dalla macchina ovunque si possa.</translation>
    </message>
    <message>
        <source>Return to lecture</source>
        <translation>Torna alla lezione</translation>
    </message>
    <message>
        <source>Bring back this step as the lecture has it (Enter)</source>
        <translation>Riprendere questo passo come lo ha la lezione (Invio)</translation>
    </message>
    <message>
        <source>Its session begins anew from its seed, so that the very same state comes back.</source>
        <translation>La sua sessione ricomincia dal suo seme, così che torna proprio lo stesso stato.</translation>
    </message>
    <message>
        <source>The step before, exactly as it was (← or PageUp)</source>
        <translation>Il passo precedente, esattamente com’era (← o PagSu)</translation>
    </message>
    <message>
        <source>Steps go both ways: each has a state of its own.</source>
        <translation>I passi vanno nei due sensi: ognuno ha uno stato suo.</translation>
    </message>
    <message>
        <source>The next step (→ or PageDown)</source>
        <translation>Il prossimo passo (→ o PagGiù)</translation>
    </message>
    <message>
        <source>Where a question waits, its answer comes first.</source>
        <translation>Dove attende una domanda, prima viene la sua risposta.</translation>
    </message>
    <message>
        <source>All steps of the lecture: go to any of them</source>
        <translation>Tutti i passi della lezione: andare a uno qualunque</translation>
    </message>
    <message>
        <source>What lies between is performed at once, so that each step is as if all before it had been seen.</source>
        <translation>Ciò che sta in mezzo è eseguito subito, così che ogni passo è come se tutti prima fossero stati visti.</translation>
    </message>
    <message>
        <source>Step of the lecture</source>
        <translation>Passo della lezione</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>The lecture plays …</source>
        <translation>La lezione sta andando …</translation>
    </message>
    <message>
        <source>Which step is in front, of how many</source>
        <translation>Quale passo è mostrato, e su quanti</translation>
    </message>
    <message>
        <source>The room sees its words and its pictures; what stands in this window is for you alone.</source>
        <translation>La sala ne vede le parole e le figure; ciò che sta in questa finestra è solo per te.</translation>
    </message>
    <message>
        <source>Time since the presentation began</source>
        <translation>Tempo dall’inizio della presentazione</translation>
    </message>
    <message>
        <source>“Hold” stops it while the room is busy otherwise, “From 0” begins anew.</source>
        <translation>“Ferma” lo sospende mentre l’aula è occupata in altro, “Da 0” ricomincia.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Stop the clock, or let it go on</source>
        <translation>Fermare l’orologio, o farlo proseguire</translation>
    </message>
    <message>
        <source>Only the clock: the lecture goes on.</source>
        <translation>Solo l’orologio: la lezione prosegue.</translation>
    </message>
    <message>
        <source>From 0</source>
        <translation>Da 0</translation>
    </message>
    <message>
        <source>Set the clock to 0</source>
        <translation>Mettere l’orologio a 0</translation>
    </message>
    <message>
        <source>It measures the time since the presentation began.</source>
        <translation>Misura il tempo dall’inizio della presentazione.</translation>
    </message>
    <message>
        <source>Your notes on this step</source>
        <translation>Le proprie note su questo passo</translation>
    </message>
    <message>
        <source>They stand under “### Notes” in the file of the lecture, and the room does not see them.</source>
        <translation>Stanno sotto “### Notes” nel file della lezione, e l’aula non le vede.</translation>
    </message>
    <message>
        <source>The step that → or PageDown shows next</source>
        <translation>Il passo che → o PagGiù mostra dopo</translation>
    </message>
    <message>
        <source>If it asks something, its words wait until the answer is revealed.</source>
        <translation>Se chiede qualcosa, le sue parole aspettano che la risposta sia rivelata.</translation>
    </message>
    <message>
        <source>Its very state comes back.</source>
        <translation>Torna proprio il suo stato.</translation>
    </message>
    <message>
        <source>Where a question waits, its answer first.</source>
        <translation>Dove attende una domanda, prima la sua risposta.</translation>
    </message>
    <message>
        <source>Next: the answer to the question</source>
        <translation>Dopo: la risposta alla domanda</translation>
    </message>
    <message>
        <source>Notes: {title}</source>
        <translation>Note: {title}</translation>
    </message>
    <message>
        <source>*No notes on this step.*</source>
        <translation>*Nessuna nota su questo passo.*</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>Questo è l’ultimo passo.</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Dopo: {title}</translation>
    </message>
    <message>
        <source>It asks: {question}</source>
        <translation>Chiede: {question}</translation>
    </message>
    <message>
        <source>{path} cannot be read as a picture of at most {side:,} × {side:,} pixels.</source>
        <translation>{path} non si può leggere come immagine di al massimo {side:,} × {side:,} pixel.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} non si può leggere: {why}.</translation>
    </message>
    <message>
        <source>{path}: it is not known where this lecture keeps its pictures.</source>
        <translation>{path}: non si sa dove questa lezione tenga le sue immagini.</translation>
    </message>
    <message>
        <source>{path} lies outside the folder of the lecture; put it beside the lecture.</source>
        <translation>{path} sta fuori dalla cartella della lezione; metterlo accanto alla lezione.</translation>
    </message>
    <message>
        <source>{path} is not there; it should lie beside the lecture.</source>
        <translation>{path} non c’è; dovrebbe stare accanto alla lezione.</translation>
    </message>
    <message>
        <source>Backspace takes the last one back</source>
        <translation>Backspace toglie l’ultima</translation>
    </message>
    <message>
        <source>One estimate; Enter counts it</source>
        <translation>Una stima; Invio la conta</translation>
    </message>
    <message>
        <source>Nobody sees the estimates before the answer is revealed.</source>
        <translation>Nessuno vede le stime prima che la risposta sia rivelata.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Stima</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>Contala</translation>
    </message>
    <message>
        <source>Count this estimate (Enter)</source>
        <translation>Contare questa stima (Invio)</translation>
    </message>
    <message>
        <source>Backspace in the empty field takes the last one back.</source>
        <translation>Backspace nel campo vuoto toglie l’ultima.</translation>
    </message>
    <message>
        <source>The answer is {answer}.</source>
        <translation>La risposta è {answer}.</translation>
    </message>
    <message>
        <source>Nobody answered. {known}</source>
        <translation>Nessuno ha risposto. {known}</translation>
    </message>
    <message>
        <source>{right} of {n} right ({share})</source>
        <translation>{right} di {n} giuste ({share})</translation>
    </message>
    <message>
        <source>There is no number to hold the estimates against</source>
        <translation>Non c’è un numero con cui confrontare le stime</translation>
    </message>
    <message>
        <source>{right} of {n} within ±{tolerance:g} of {answer} ({share})</source>
        <translation>{right} di {n} entro ±{tolerance:g} da {answer} ({share})</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>ancora nessuna risposta</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 risposta</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} risposte</translation>
    </message>
    <message>
        <source>“{text}” is no number; write for instance 0.5.</source>
        <translation>“{text}” non è un numero; scrivere per esempio 0.5.</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>nessuna di queste</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>Words of the lecture</source>
        <translation>Parole della lezione</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copia il testo</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Esempi</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tutti i file</translation>
    </message>
    <message>
        <source>The seed of this session: the same seed gives the same run</source>
        <translation>Il seme di questa sessione: lo stesso seme dà la stessa esecuzione</translation>
    </message>
    <message>
        <source>Every random number comes from it, so that a run can be seen again, step for step.</source>
        <translation>Ogni numero casuale viene da esso, così che un’esecuzione si può rivedere, passo per passo.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>No machine is learning yet: open the page “RBM: learning” first.</source>
        <translation>Nessuna macchina sta ancora imparando: aprire prima la pagina “RBM: apprendimento”.</translation>
    </message>
    <message>
        <source>There is no network yet: open the page “Hopfield network” first.</source>
        <translation>Non c’è ancora una rete: aprire prima la pagina “Rete di Hopfield”.</translation>
    </message>
    <message>
        <source>Setting up …</source>
        <translation>Preparazione …</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>seme {seed}</translation>
    </message>
    <message>
        <source>Replaying step {done:,} of {total:,} …</source>
        <translation>Ripetizione del passo {done:,} di {total:,} …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Open a file of this page&apos;s kind</source>
        <translation>Aprire un file del tipo di questa pagina</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Apri &amp;recenti</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Salva …</translation>
    </message>
    <message>
        <source>Save what this page has made</source>
        <translation>Salvare ciò che ha fatto questa pagina</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Esporta</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Chiudere la finestra</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>Bring back the run before the last change</source>
        <translation>Riprendere l’esecuzione di prima dell’ultima modifica</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Esegui</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Avvia o pausa</translation>
    </message>
    <message>
        <source>Let the run go on, or hold it</source>
        <translation>Far proseguire l’esecuzione, o fermarla</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Passo</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Un passo</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Passo &amp;indietro</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un passo indietro</translation>
    </message>
    <message>
        <source>To the &amp;beginning</source>
        <translation>Torna all’&amp;inizio</translation>
    </message>
    <message>
        <source>Back to the first step</source>
        <translation>Tornare al primo passo</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>Più &amp;veloce</translation>
    </message>
    <message>
        <source>More steps a second</source>
        <translation>Più passi al secondo</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>Più &amp;lento</translation>
    </message>
    <message>
        <source>Fewer steps a second</source>
        <translation>Meno passi al secondo</translation>
    </message>
    <message>
        <source>Start &amp;again</source>
        <translation>&amp;Ricomincia</translation>
    </message>
    <message>
        <source>A new session with the same settings</source>
        <translation>Una nuova sessione con le stesse impostazioni</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Lecture</source>
        <translation>&amp;Lezione</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Benvenuto</translation>
    </message>
    <message>
        <source>Lectures, laboratories, and the files opened last</source>
        <translation>Lezioni, laboratori, e i file aperti per ultimi</translation>
    </message>
    <message>
        <source>What is &amp;this?</source>
        <translation>Che cos’è &amp;questo?</translation>
    </message>
    <message>
        <source>Then click anything: it says what it is</source>
        <translation>Poi un clic su qualunque cosa: dice che cos’è</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Tutte le scorciatoie</translation>
    </message>
    <message>
        <source>&amp;About Reverie</source>
        <translation>&amp;Informazioni su Reverie</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Che cos’è questo</translation>
    </message>
    <message>
        <source>The &amp;other laboratory</source>
        <translation>L’&amp;altro laboratorio</translation>
    </message>
    <message>
        <source>From Hopfield networks to restricted Boltzmann machines, and back</source>
        <translation>Dalle reti di Hopfield alle macchine di Boltzmann ristrette, e ritorno</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Schermo &amp;intero</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Usare tutto lo schermo</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Ripristina la disposizione</translation>
    </message>
    <message>
        <source>All views where they were at first</source>
        <translation>Tutti i riquadri dov’erano all’inizio</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Dimenticali</translation>
    </message>
    <message>
        <source>Empty this list; the files stay</source>
        <translation>Svuota questo elenco; i file restano</translation>
    </message>
    <message>
        <source>Open a lecture</source>
        <translation>Apri una lezione</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabella (*.csv)</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>batch</translation>
    </message>
    <message>
        <source>Which of the spurious minima to start from</source>
        <translation>Da quale dei minimi spuri partire</translation>
    </message>
    <message>
        <source>Each is where a random state was caught at T = 0: a minimum of E that nobody stored.</source>
        <translation>Ognuno è dove uno stato casuale è rimasto intrappolato a T = 0: un minimo di E che nessuno ha memorizzato.</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>which one</comment>
        <translation>Partenza</translation>
    </message>
    <message>
        <source>Cool again</source>
        <translation>Raffredda ancora</translation>
    </message>
    <message>
        <source>The same start, cooled from the same temperature, with other random numbers</source>
        <translation>La stessa partenza, raffreddata dalla stessa temperatura, con altri numeri casuali</translation>
    </message>
    <message>
        <source>Above T = 0 units flip by chance, so that the same start may escape once and be caught once.</source>
        <translation>Sopra T = 0 le unità si invertono a caso, così che la stessa partenza può sfuggire una volta e restare intrappolata un’altra.</translation>
    </message>
    <message>
        <source>Show the start on the Hopfield page</source>
        <translation>Mostra la partenza nella pagina Hopfield</translation>
    </message>
    <message>
        <source>Go to the page “Hopfield network”, with this network in the spurious minimum: at T = 0 it stays,
and with an annealing schedule it can be watched on its way out, unit by unit</source>
        <translation>Andare alla pagina “Rete di Hopfield”, con questa rete nel minimo spurio: a T = 0 vi resta,
e con un programma di ricottura la si può seguire mentre ne esce, unità per unità</translation>
    </message>
    <message>
        <source>The weights w go with it, and the memories ξ that they were made of.</source>
        <translation>Vanno con essa i pesi w, e le memorie ξ di cui sono fatti.</translation>
    </message>
    <message>
        <source>Which network, and how it cools</source>
        <translation>Quale rete, e come si raffredda</translation>
    </message>
    <message>
        <source>One escape</source>
        <translation>Una fuga</translation>
    </message>
    <message>
        <source>The same start at temperature 0 and cooled</source>
        <translation>La stessa partenza a temperatura 0 e raffreddata</translation>
    </message>
    <message>
        <source>{n:,} spurious minima wait to be cooled from each temperature: press Play.</source>
        <translation>{n:,} minimi spuri attendono di essere raffreddati da ogni temperatura: premere Avvia.</translation>
    </message>
    <message>
        <source>None of {n:,} random states was caught: this network has next to no spurious minima.</source>
        <translation>Nessuno dei {n:,} stati casuali è rimasto intrappolato: questa rete non ha quasi minimi spuri.</translation>
    </message>
    <message>
        <source>At T = 0 all of {n:,} spurious minima stay. Cooled from T₀ = {hottest:g} in {sweeps:,} sweeps, {success} reach a memory or a mirror image, {nearest} the nearest one. A new random start at T = 0 reaches one in {recalled}.</source>
        <translation>A T = 0 tutti i {n:,} minimi spuri restano. Raffreddati da T₀ = {hottest:g} in {sweeps:,} passate, {success} raggiungono una memoria o un’immagine speculare, {nearest} la più vicina. Una nuova partenza casuale a T = 0 ne raggiunge una con probabilità {recalled}.</translation>
    </message>
    <message>
        <source>step of the work</source>
        <translation>passo del lavoro</translation>
    </message>
    <message>
        <source>How much of the work is done</source>
        <translation>Quanta parte del lavoro è fatta</translation>
    </message>
    <message>
        <source>States are gone through in the order of their energy E, or pairs of minima one after another.</source>
        <translation>Si percorrono gli stati in ordine di energia E, o le coppie di minimi una dopo l’altra.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>Which network it is, and how barriers are found</source>
        <translation>Quale rete è, e come si trovano le barriere</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimo</translation>
    </message>
    <message>
        <source>The minimum that was pointed at</source>
        <translation>Il minimo puntato</translation>
    </message>
    <message>
        <source>Press Play.</source>
        <translation>Premere Avvia.</translation>
    </message>
    <message>
        <source>network</source>
        <translation>rete</translation>
    </message>
    <message>
        <source>Which networks, at which loads</source>
        <translation>Quali reti, e a quali carichi</translation>
    </message>
    <message>
        <source>Phase diagram</source>
        <translation>Diagramma di fase</translation>
    </message>
    <message>
        <source>What large networks are like at each load and temperature</source>
        <translation>Come sono le reti grandi a ogni carico e temperatura</translation>
    </message>
    <message>
        <source>That network has {memories:,} memories and {units:,} units, a load of {load:.3g}: the phase diagram ends at {widest:g}.</source>
        <translation>Quella rete ha {memories:,} memorie e {units:,} unità, un carico di {load:.3g}: il diagramma di fase finisce a {widest:g}.</translation>
    </message>
    <message>
        <source>The capacity page opens no files: its networks hold random memories.</source>
        <translation>La pagina della capacità non apre file: le sue reti tengono memorie casuali.</translation>
    </message>
    <message>
        <source>Networks of {n:,} units wait to be measured: press Measure.</source>
        <translation>Reti di {n:,} unità attendono di essere misurate: premere Misura.</translation>
    </message>
    <message>
        <source>Mean overlap {m:.3f} at α = {load:.3f}.</source>
        <translation>Sovrapposizione media {m:.3f} ad α = {load:.3f}.</translation>
    </message>
    <message>
        <source>Mean overlap {m:.3f} at α = {load:.3f} and {m_last:.3f} at α = {last:.3f}.</source>
        <translation>Sovrapposizione media {m:.3f} ad α = {load:.3f} e {m_last:.3f} ad α = {last:.3f}.</translation>
    </message>
    <message>
        <source>Some wrong bits allowed (●): held up to α = {some:.3f} where N is large.
Every bit right (◆): only up to 1 / (2 ln N) = {every:.3f}, and less as N grows.
These are two definitions; Hopfield’s {hopfield:.2f} is of the first kind.</source>
        <translation>Alcuni bit sbagliati ammessi (●): tenute fino ad α = {some:.3f} dove N è grande.
Ogni bit giusto (◆): solo fino a 1 / (2 ln N) = {every:.3f}, e meno al crescere di N.
Sono due definizioni; lo {hopfield:.2f} di Hopfield è del primo tipo.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>The attractors as a page of pictures, the most frequent first</source>
        <translation>Gli attrattori come pagina di immagini, prima i più frequenti</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>The attractors as a table: energy, share of the starts, verdict, overlap</source>
        <translation>Gli attrattori come tabella: energia, frazione delle partenze, verdetto, sovrapposizione</translation>
    </message>
    <message>
        <source>The attractors as a page of pictures, or as a table</source>
        <translation>Gli attrattori come pagina di immagini, o come tabella</translation>
    </message>
    <message>
        <source>Both show the same: the states that starts ended in, most of them minima of the energy E.</source>
        <translation>Entrambe mostrano lo stesso: gli stati in cui sono finite le partenze, per lo più minimi dell’energia E.</translation>
    </message>
    <message>
        <source>Census</source>
        <translation>Censimento</translation>
    </message>
    <message>
        <source>Of which network, and how</source>
        <translation>Di quale rete, e come</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Scoperta</translation>
    </message>
    <message>
        <source>How much is still unseen</source>
        <translation>Quanto manca ancora da vedere</translation>
    </message>
    <message>
        <source>The attractor that was chosen</source>
        <translation>L’attrattore scelto</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} starts</source>
        <translation>{n:,} di {all:,} partenze</translation>
    </message>
    <message>
        <source>{n:,} starts</source>
        <translation>{n:,} partenze</translation>
    </message>
    <message>
        <source>{starts}: press Play.</source>
        <translation>{starts}: premere Avvia.</translation>
    </message>
    <message>
        <source>{starts}: {share} ended in a spurious state.</source>
        <translation>{starts}: {share} finite in uno stato spurio.</translation>
    </message>
    <message>
        <source>{n:,} distinct: {kinds}.</source>
        <translation>{n:,} distinti: {kinds}.</translation>
    </message>
    <message>
        <source>{n:,} had not arrived after {sweeps:,} sweeps.</source>
        <translation>{n:,} non erano arrivate dopo {sweeps:,} passate.</translation>
    </message>
    <message>
        <source>Only the first {n:,} found can be looked at; all are counted.</source>
        <translation>Si possono guardare solo i primi {n:,} trovati; tutti sono contati.</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>passaggio</translation>
    </message>
    <message>
        <source>Pictures (*.npz)</source>
        <translation>Immagini (*.npz)</translation>
    </message>
    <message>
        <source>Machine and chains</source>
        <translation>Macchina e catene</translation>
    </message>
    <message>
        <source>Which machine dreams, and how</source>
        <translation>Quale macchina sogna, e come</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Completamento</translation>
    </message>
    <message>
        <source>Pixels that are held while the machine samples the rest</source>
        <translation>Pixel bloccati mentre la macchina campiona il resto</translation>
    </message>
    <message>
        <source>One chain</source>
        <translation>Una catena</translation>
    </message>
    <message>
        <source>The chain that was clicked, enlarged</source>
        <translation>La catena su cui si è fatto clic, ingrandita</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cifre</translation>
    </message>
    <message>
        <source>Which digits the chains show</source>
        <translation>Quali cifre mostrano le catene</translation>
    </message>
    <message>
        <source>Equilibrium</source>
        <translation>Equilibrio</translation>
    </message>
    <message>
        <source>Whether the distribution still changes</source>
        <translation>Se la distribuzione cambia ancora</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>Mescolamento</translation>
    </message>
    <message>
        <source>How fast the chains forget</source>
        <translation>Quanto in fretta le catene dimenticano</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>Energia libera</translation>
    </message>
    <message>
        <source>How probable the pictures are to the machine, beside data</source>
        <translation>Quanto sono probabili le immagini per la macchina, accanto ai dati</translation>
    </message>
    <message>
        <source>Pattern (*.txt)</source>
        <translation>Pattern (*.txt)</translation>
    </message>
    <message>
        <source>Stored patterns</source>
        <translation>Pattern memorizzati</translation>
    </message>
    <message>
        <source>What the network is to remember</source>
        <translation>Che cosa deve ricordare la rete</translation>
    </message>
    <message>
        <source>Where it starts, and damage</source>
        <translation>Da dove parte, e danni</translation>
    </message>
    <message>
        <source>Order and noise</source>
        <translation>Ordine e rumore</translation>
    </message>
    <message>
        <source>How units decide</source>
        <translation>Come decidono le unità</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paesaggio</translation>
    </message>
    <message>
        <source>The energy over a slice of state space, from above</source>
        <translation>L’energia su una sezione dello spazio degli stati, dall’alto</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3-D</translation>
    </message>
    <message>
        <source>The same slice as a surface, with the state as a ball on it</source>
        <translation>La stessa sezione come superficie, con lo stato come una pallina appoggiata</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Fusione</translation>
    </message>
    <message>
        <source>When the minima of two memories become one</source>
        <translation>Quando i minimi di due memorie diventano uno</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesi</translation>
    </message>
    <message>
        <source>The weight between every two units</source>
        <translation>Il peso fra ogni coppia di unità</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Somiglianza</translation>
    </message>
    <message>
        <source>How much the memories resemble each other</source>
        <translation>Quanto si somigliano le memorie</translation>
    </message>
    <message>
        <source>The energy, step by step</source>
        <translation>L’energia, passo per passo</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Sovrapposizioni</translation>
    </message>
    <message>
        <source>Likeness of the state to each memory</source>
        <translation>Somiglianza dello stato con ogni memoria</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lente</translation>
    </message>
    <message>
        <source>The field of one unit as a sum over the memories</source>
        <translation>Il campo di un’unità come somma sulle memorie</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasso di apprendimento</translation>
    </message>
    <message>
        <source>final learning rate</source>
        <translation>tasso di apprendimento finale</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>momento</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>decadimento dei pesi</translation>
    </message>
    <message>
        <source>L1 decay</source>
        <translation>decadimento L1</translation>
    </message>
    <message>
        <source>sparsity cost</source>
        <translation>costo di sparsità</translation>
    </message>
    <message>
        <source>sparsity target</source>
        <translation>obiettivo di sparsità</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>epoche</translation>
    </message>
    <message>
        <source>Machines (*.npz)</source>
        <translation>Macchine (*.npz)</translation>
    </message>
    <message>
        <source>Machine (*.npz)</source>
        <translation>Macchina (*.npz)</translation>
    </message>
    <message>
        <source>update</source>
        <translation>aggiornamento</translation>
    </message>
    <message>
        <source>reconstruction error</source>
        <translation>errore di ricostruzione</translation>
    </message>
    <message>
        <source>squared error per pixel</source>
        <translation>errore quadratico per pixel</translation>
    </message>
    <message>
        <source>per pixel</source>
        <translation>per pixel</translation>
    </message>
    <message>
        <source>How far one reconstruction is from the images of the mini-batch.
It is easy to compute, but not what the machine minimises: read it together with the free energies.</source>
        <translation>Quanto una ricostruzione è lontana dalle immagini del mini-batch.
È facile da calcolare, ma non è ciò che la macchina minimizza: leggerlo insieme alle energie libere.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>addestramento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validazione</translation>
    </message>
    <message>
        <source>free energy per image (nats)</source>
        <translation>energia libera per immagine (nat)</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>Mean free energy of at most {n} images learnt from and of as many held out, always the same ones.
When the validation curve rises away from the training curve, the machine over-fits.</source>
        <translation>Energia libera media di al massimo {n} immagini da cui si è imparato e di altrettante tenute da parte, sempre le stesse.
Quando la curva di validazione si alza staccandosi da quella di addestramento, la macchina è in overfitting.</translation>
    </message>
    <message>
        <source>Progress through the present epoch</source>
        <translation>Avanzamento nell’epoca corrente</translation>
    </message>
    <message>
        <source>An epoch is over when every training image has been in one mini-batch.</source>
        <translation>Un’epoca finisce quando ogni immagine di addestramento è stata in un mini-batch.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprendimento</translation>
    </message>
    <message>
        <source>What it learns from, and how</source>
        <translation>Da che cosa impara, e come</translation>
    </message>
    <message>
        <source>Reconstruction error</source>
        <translation>Errore di ricostruzione</translation>
    </message>
    <message>
        <source>How well it reconstructs</source>
        <translation>Quanto bene ricostruisce</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Verosimiglianza</translation>
    </message>
    <message>
        <source>How probable it finds images it never saw</source>
        <translation>Quanto trova probabili immagini mai viste</translation>
    </message>
    <message>
        <source>One filter</source>
        <translation>Un filtro</translation>
    </message>
    <message>
        <source>One hidden unit, and what drives it</source>
        <translation>Un’unità nascosta, e che cosa la accende</translation>
    </message>
    <message>
        <source>Whether it over-fits</source>
        <translation>Se è in overfitting</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>Istogrammi</translation>
    </message>
    <message>
        <source>Weights, biases and their updates</source>
        <translation>Pesi, bias e i loro aggiornamenti</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Unità nascoste</translation>
    </message>
    <message>
        <source>Hidden probabilities for a mini-batch</source>
        <translation>Probabilità nascoste per un mini-batch</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>What it learns from</source>
        <translation>Da che cosa impara</translation>
    </message>
    <message>
        <source>{train:,} training images, {validation:,} for validation</source>
        <translation>{train:,} immagini di addestramento, {validation:,} per la validazione</translation>
    </message>
    <message>
        <source>All {n} epochs are done: {updates:,} updates.</source>
        <translation>Tutte le {n} epoche sono fatte: {updates:,} aggiornamenti.</translation>
    </message>
    <message>
        <source>Epoch {n} of {all}</source>
        <translation>Epoca {n} di {all}</translation>
    </message>
    <message>
        <source>{updates:,.0f} updates/s   ·   {examples:,.0f} examples/s   ·   {time} left for all epochs</source>
        <translation>{updates:,.0f} aggiornamenti/s   ·   {examples:,.0f} esempi/s   ·   ancora {time} per tutte le epoche</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>nulla è cambiato</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of a learning rate</comment>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>Shipped with Reverie</source>
        <translation>Fornita con Reverie</translation>
    </message>
    <message>
        <source>From the learning page</source>
        <translation>Dalla pagina di apprendimento</translation>
    </message>
    <message>
        <source>step</source>
        <translation>passo</translation>
    </message>
    <message>
        <source>Drag it by its title to put it elsewhere; close it there, and the menu “View” brings it back.</source>
        <translation>Trascinarlo per il titolo lo mette altrove; chiuso lì, il menu “Visualizza” lo riporta.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Errore</translation>
    </message>
    <message>
        <source>How far the pictures are from their originals, pass by pass</source>
        <translation>Quanto le immagini sono lontane dai loro originali, passaggio per passaggio</translation>
    </message>
    <message>
        <source>How probable the pictures are to the machine, pass by pass</source>
        <translation>Quanto sono probabili le immagini per la macchina, passaggio per passaggio</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Somiglia a</translation>
    </message>
    <message>
        <source>How many pictures look like a digit that the machine has learnt</source>
        <translation>Quante immagini somigliano a una cifra che la macchina ha imparato</translation>
    </message>
    <message>
        <source>Machine and pictures</source>
        <translation>Macchina e immagini</translation>
    </message>
    <message>
        <source>Which machine sees what, and how</source>
        <translation>Quale macchina vede che cosa, e come</translation>
    </message>
    <message>
        <source>Familiar or not?</source>
        <translation>Familiare o no?</translation>
    </message>
    <message>
        <source>Whether free energy tells the groups apart</source>
        <translation>Se l’energia libera distingue i gruppi</translation>
    </message>
    <message>
        <source>Four rules</source>
        <translation>Quattro regole</translation>
    </message>
    <message>
        <source>What all four learn from, and how</source>
        <translation>Da che cosa imparano tutte e quattro, e come</translation>
    </message>
    <message>
        <source>Angle to the exact gradient</source>
        <translation>Angolo rispetto al gradiente esatto</translation>
    </message>
    <message>
        <source>How far each estimate is from the exact gradient</source>
        <translation>Quanto ogni stima è lontana dal gradiente esatto</translation>
    </message>
    <message>
        <source>Probability of what was shown</source>
        <translation>Probabilità di ciò che è stato mostrato</translation>
    </message>
    <message>
        <source>What each machine gives to the training patterns</source>
        <translation>Quale probabilità dà ogni macchina ai pattern di addestramento</translation>
    </message>
    <message>
        <source>Bias: the angle that averaging leaves</source>
        <translation>Distorsione: l’angolo che la media lascia</translation>
    </message>
    <message>
        <source>The angle left when an estimate is averaged over many draws</source>
        <translation>L’angolo che resta quando una stima è mediata su molte estrazioni</translation>
    </message>
    <message>
        <source>The page of rules opens no files: its machines begin fresh. Choose your own data beside it.</source>
        <translation>La pagina delle regole non apre file: le sue macchine partono da zero. Scegliere accanto i propri dati.</translation>
    </message>
    <message>
        <source>{n:,.0f} updates/s</source>
        <translation>{n:,.0f} aggiornamenti/s</translation>
    </message>
    <message>
        <source>{data}: per example, exact mean over the first {n:,} of {all:,}; measured every {every} updates</source>
        <translation>{data}: per esempio, media esatta sui primi {n:,} di {all:,}; misurata ogni {every} aggiornamenti</translation>
    </message>
    <message>
        <source>{data}: per example, exact mean over {n:,}; measured every {every} updates</source>
        <translation>{data}: per esempio, media esatta su {n:,}; misurata ogni {every} aggiornamenti</translation>
    </message>
    <message>
        <source>After update {n:,}: {likelihoods} nats</source>
        <translation>Dopo l’aggiornamento {n:,}: {likelihoods} nat</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>centrato</translation>
    </message>
    <message>
        <source>no longer centred</source>
        <translation>non più centrato</translation>
    </message>
    <message>
        <source>half-step</source>
        <translation>mezzo passo</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Catena</translation>
    </message>
    <message>
        <source>Which machine, and where the chain starts</source>
        <translation>Quale macchina, e da dove parte la catena</translation>
    </message>
    <message>
        <source>The sum behind a unit</source>
        <translation>La somma dietro un’unità</translation>
    </message>
    <message>
        <source>What made the field of the unit you hover over</source>
        <translation>Di che cosa è fatto il campo dell’unità sotto il mouse</translation>
    </message>
    <message>
        <source>Free energy of the visible state: &lt;b&gt;{free_energy}&lt;/b&gt; nats</source>
        <translation>Energia libera dello stato visibile: &lt;b&gt;{free_energy}&lt;/b&gt; nat</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unità</translation>
    </message>
    <message>
        <source>E(v, h) = −Σ wᵢⱼ vᵢ hⱼ − Σ bᵢ vᵢ − Σ cⱼ hⱼ: of all units as they stand, if none is undecided.
F(v) = −T log Σ exp(−E(v, h) / T) over all hidden states h: the lower, the likelier is v.</source>
        <translation>E(v, h) = −Σ wᵢⱼ vᵢ hⱼ − Σ bᵢ vᵢ − Σ cⱼ hⱼ: di tutte le unità come sono, se nessuna è indecisa.
F(v) = −T log Σ exp(−E(v, h) / T) su tutti gli stati nascosti h: più è bassa, più v è probabile.</translation>
    </message>
    <message>
        <source>p(v, h) goes as exp(−E(v, h) / T) and p(v) as exp(−F(v) / T), each divided by Z, its sum over all states.</source>
        <translation>p(v, h) va come exp(−E(v, h) / T) e p(v) come exp(−F(v) / T), ognuna divisa per Z, la sua somma su tutti gli stati.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Macchina</translation>
    </message>
    <message>
        <source>Which machine, its weights, and how its units are decided</source>
        <translation>Quale macchina, i suoi pesi, e come decidono le sue unità</translation>
    </message>
    <message>
        <source>energy E(v, h)</source>
        <translation>energia E(v, h)</translation>
    </message>
    <message>
        <source>{value} nats</source>
        <translation>{value} nat</translation>
    </message>
    <message>
        <source>free energy F(v)</source>
        <translation>energia libera F(v)</translation>
    </message>
    <message>
        <source>T = {t:g}; the slides’ numbers are those at T = 1</source>
        <translation>T = {t:g}; i numeri delle diapositive sono quelli a T = 1</translation>
    </message>
    <message>
        <source>Opened from {file}: {visible} visible and {hidden} hidden units. Set the input by clicking.</source>
        <translation>Aperta da {file}: {visible} unità visibili e {hidden} nascoste. Impostare l’ingresso con un clic.</translation>
    </message>
    <message>
        <source>dream</source>
        <translation>sogno</translation>
    </message>
    <message>
        <source>Go to the best</source>
        <translation>Vai al meglio</translation>
    </message>
    <message>
        <source>Go to the dream after which recall from noise was best, exactly as it was</source>
        <translation>Andare al sogno dopo il quale il richiamo dal rumore era migliore, esattamente com’era</translation>
    </message>
    <message>
        <source>Of the measurements so far it is the one with the largest share of noisy memories recalled.</source>
        <translation>Fra le misure fatte finora è quella con la maggiore frazione di memorie rumorose richiamate.</translation>
    </message>
    <message>
        <source>To the Hopfield page</source>
        <translation>Alla pagina Hopfield</translation>
    </message>
    <message>
        <source>The network as it is after the dream that is shown, at the state where that dream ended</source>
        <translation>La rete com’è dopo il sogno mostrato, nello stato in cui quel sogno è finito</translation>
    </message>
    <message>
        <source>Its weights w are what is left of the stored ones after so many times −(ε/N) sᵢ sⱼ.</source>
        <translation>I suoi pesi w sono ciò che resta di quelli memorizzati dopo altrettante volte −(ε/N) sᵢ sⱼ.</translation>
    </message>
    <message>
        <source>How much unlearning?</source>
        <translation>Quanto disapprendere?</translation>
    </message>
    <message>
        <source>Network and dreams</source>
        <translation>Rete e sogni</translation>
    </message>
    <message>
        <source>Which network, and how</source>
        <translation>Quale rete, e come</translation>
    </message>
    <message>
        <source>Last dream</source>
        <translation>Ultimo sogno</translation>
    </message>
    <message>
        <source>Where the last dream ended</source>
        <translation>Dove è finito l’ultimo sogno</translation>
    </message>
    <message>
        <source>Weight change</source>
        <translation>Cambiamento dei pesi</translation>
    </message>
    <message>
        <source>What the dreams did to the weights</source>
        <translation>Che cosa hanno fatto i sogni ai pesi</translation>
    </message>
    <message>
        <source>Accessibility of each memory</source>
        <translation>Accessibilità di ogni memoria</translation>
    </message>
    <message>
        <source>How often each memory is reached from a random start, before and now</source>
        <translation>Quanto spesso ogni memoria è raggiunta da una partenza casuale, prima e ora</translation>
    </message>
    <message>
        <source>Spurious minima to cool from each temperature: where random states were caught at T = 0</source>
        <translation>Minimi spuri da raffreddare da ogni temperatura: dove stati casuali sono rimasti intrappolati a T = 0</translation>
    </message>
    <message>
        <source>The error of a share p of n starts is √(p(1 − p)/n): four times as many starts halve it.</source>
        <translation>L’errore di una frazione p di n partenze è √(p(1 − p)/n): con quattro volte tante si dimezza.</translation>
    </message>
    <message>
        <source>Sweeps in which the temperature falls from T₀ to 0, in a straight line; slower is better</source>
        <translation>Passate in cui la temperatura scende da T₀ a 0, lungo una retta; più lento è meglio</translation>
    </message>
    <message>
        <source>In one sweep every unit is asked once, so that a sweep is N decisions.</source>
        <translation>In una passata ogni unità è interrogata una volta, così che una passata sono N decisioni.</translation>
    </message>
    <message>
        <source>The highest T₀ that cooling begins at</source>
        <translation>La T₀ più alta da cui parte il raffreddamento</translation>
    </message>
    <message>
        <source>T is the temperature of p(s = +1) = 1 / (1 + e^(−2h/T)); above T = 1 random memories of Hebb’s rule are lost.</source>
        <translation>T è la temperatura di p(s = +1) = 1 / (1 + e^(−2h/T)); sopra T = 1 le memorie casuali della regola di Hebb sono perse.</translation>
    </message>
    <message>
        <source>How many T₀ to measure at, evenly spread from 0 to the highest</source>
        <translation>A quante T₀ misurare, equispaziate da 0 alla più alta</translation>
    </message>
    <message>
        <source>Each is a point of the curve, and takes as long as any other.</source>
        <translation>Ognuna è un punto della curva, e dura quanto ogni altra.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Partenze</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Passate</translation>
    </message>
    <message>
        <source>T₀ up to</source>
        <translation>T₀ fino a</translation>
    </message>
    <message>
        <source>Values of T₀</source>
        <translation>Valori di T₀</translation>
    </message>
    <message>
        <source>Exact: all states of the network, up to {units} units, and water that rises over them.
From samples: minima that random starts settle in, and the best of some paths between any two;
a better path may exist, so that these barriers are upper bounds. Larger networks are always sampled.</source>
        <translation>Esatta: tutti gli stati della rete, fino a {units} unità, e acqua che sale su di essi.
Da campioni: i minimi in cui si fermano partenze casuali, e il migliore di alcuni cammini fra ogni coppia;
può esserci un cammino migliore, così che queste barriere sono limiti superiori. Reti più grandi sono sempre campionate.</translation>
    </message>
    <message>
        <source>A barrier is the energy E of the lowest pass between two minima, less that of the minimum it is left from.</source>
        <translation>Una barriera è l’energia E del valico più basso fra due minimi, meno quella del minimo che si lascia.</translation>
    </message>
    <message>
        <source>exact, up to {units} units</source>
        <translation>esatta, fino a {units} unità</translation>
    </message>
    <message>
        <source>upper bounds</source>
        <translation>limiti superiori</translation>
    </message>
    <message>
        <source>Random states that settle to sample the minima</source>
        <translation>Quanti stati casuali lasciar fermare per campionare i minimi</translation>
    </message>
    <message>
        <source>A minimum is found as often as its basin of attraction is large: small ones are easily missed.</source>
        <translation>Un minimo è trovato tanto spesso quanto è grande il suo bacino di attrazione: i piccoli sfuggono facilmente.</translation>
    </message>
    <message>
        <source>How many minima are drawn: the lowest ones, and the memories besides</source>
        <translation>Quanti minimi disegnare: i più bassi, e in più le memorie</translation>
    </message>
    <message>
        <source>Those left out are counted all the same, and barriers do not depend on it.</source>
        <translation>Quelli tralasciati sono comunque contati, e le barriere non ne dipendono.</translation>
    </message>
    <message>
        <source>Minima drawn</source>
        <translation>Minimi disegnati</translation>
    </message>
    <message>
        <source>{n:,} units have too many states to go through ({most} units can be): upper bounds.</source>
        <translation>{n:,} unità hanno troppi stati per percorrerli (si può fino a {most} unità): limiti superiori.</translation>
    </message>
    <message>
        <source>N, the units of a network; the theory is for very many</source>
        <translation>N, le unità di una rete; la teoria vale per moltissime</translation>
    </message>
    <message>
        <source>In a small network the step at α = 0.138 is smeared out, for memories disturb each other by chance.</source>
        <translation>In una rete piccola il gradino ad α = 0.138 è sfumato, perché le memorie si disturbano per caso.</translation>
    </message>
    <message>
        <source>The lowest load α = P / N</source>
        <translation>Il carico più basso α = P / N</translation>
    </message>
    <message>
        <source>P is the number of memories and N that of units; here memories are held with hardly a wrong bit.</source>
        <translation>P è il numero delle memorie e N quello delle unità; qui le memorie si tengono quasi senza bit sbagliati.</translation>
    </message>
    <message>
        <source>The highest load α = P / N</source>
        <translation>Il carico più alto α = P / N</translation>
    </message>
    <message>
        <source>Beyond α ≈ 0.138 no state near a memory is stable, and the overlap m breaks down.</source>
        <translation>Oltre α ≈ 0.138 nessuno stato vicino a una memoria è stabile, e la sovrapposizione m crolla.</translation>
    </message>
    <message>
        <source>How many loads to measure at, evenly spread</source>
        <translation>A quanti carichi misurare, equispaziati</translation>
    </message>
    <message>
        <source>Each load α is a point of the curve, with networks of its own.</source>
        <translation>Ogni carico α è un punto della curva, con reti sue.</translation>
    </message>
    <message>
        <source>Networks at each load, each with random memories of its own: more give smaller errors</source>
        <translation>Reti per ogni carico, ognuna con memorie casuali sue: più sono, più piccoli gli errori</translation>
    </message>
    <message>
        <source>The bars show the standard error, which falls with the square root of this number.</source>
        <translation>Le barre mostrano l’errore standard, che scende con la radice quadrata di questo numero.</translation>
    </message>
    <message>
        <source>Seed of everything random: the same seed gives the same figures</source>
        <translation>Seme di tutto ciò che è casuale: lo stesso seme dà gli stessi valori</translation>
    </message>
    <message>
        <source>It is where the generator of random numbers begins, which draws every memory.</source>
        <translation>È da dove parte il generatore di numeri casuali, che estrae ogni memoria.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Misura</translation>
    </message>
    <message>
        <source>Begin anew with these sizes; what has been measured so far is let go</source>
        <translation>Ricominciare con queste grandezze; ciò che è stato misurato finora va perso</translation>
    </message>
    <message>
        <source>Networks are measured one by one, load after load, until the curve is whole.</source>
        <translation>Le reti sono misurate una per una, carico dopo carico, finché la curva è completa.</translation>
    </message>
    <message>
        <source>Dot at the Hopfield page’s load</source>
        <translation>Punto al carico della pagina Hopfield</translation>
    </message>
    <message>
        <source>Put the dot of the phase diagram at P / N of the network of the page “Hopfield network”;
its temperature stays, and the memories that are measured there are random</source>
        <translation>Mettere il punto del diagramma di fase a P / N della rete della pagina “Rete di Hopfield”;
la sua temperatura resta, e le memorie misurate lì sono casuali</translation>
    </message>
    <message>
        <source>P / N is the load α; patterns that resemble each other are harder to hold than random ones.</source>
        <translation>P / N è il carico α; pattern che si somigliano sono più difficili da tenere di quelli casuali.</translation>
    </message>
    <message>
        <source>Units N</source>
        <translation>Unità N</translation>
    </message>
    <message>
        <source>Load α from</source>
        <translation>Carico α da</translation>
    </message>
    <message>
        <source>Load α to</source>
        <translation>Carico α a</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Carichi</translation>
    </message>
    <message>
        <source>Networks at each</source>
        <translation>Reti per carico</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>Changed: press “Measure” to use these settings.</source>
        <translation>Cambiato: premere “Misura” per usare queste impostazioni.</translation>
    </message>
    <message>
        <source>From how many states the network is let settle</source>
        <translation>Da quanti stati far partire la rete, finché si ferma</translation>
    </message>
    <message>
        <source>The more there are, the more of the rare attractors are found; shares are known to about 1/√n.</source>
        <translation>Più sono, più attrattori rari si trovano; le frazioni sono note a circa 1/√n.</translation>
    </message>
    <message>
        <source>Where the starts are.
Random states: every state is equally likely, so a share of the starts is the size of a basin.
Damaged memories: a memory drawn at random with a share of its units reversed.</source>
        <translation>Dove stanno le partenze.
Stati casuali: ogni stato è ugualmente probabile, così che una frazione delle partenze è la grandezza di un bacino.
Memorie danneggiate: una memoria estratta a caso con una frazione delle sue unità invertita.</translation>
    </message>
    <message>
        <source>A basin of attraction is all the states that settle in the same minimum of the energy E.</source>
        <translation>Un bacino di attrazione è l’insieme degli stati che si fermano nello stesso minimo dell’energia E.</translation>
    </message>
    <message>
        <source>Random states</source>
        <translation>Stati casuali</translation>
    </message>
    <message>
        <source>Damaged memories</source>
        <translation>Memorie danneggiate</translation>
    </message>
    <message>
        <source>Share of the units of a memory that are reversed</source>
        <translation>Frazione delle unità di una memoria che sono invertite</translation>
    </message>
    <message>
        <source>A share d leaves an overlap of m = 1 − 2d with the memory: at 50 % there is nothing left of it.</source>
        <translation>Una frazione d lascia una sovrapposizione m = 1 − 2d con la memoria: al 50 % non ne resta nulla.</translation>
    </message>
    <message>
        <source>In which order the units decide, at temperature 0, until none wants to change</source>
        <translation>In quale ordine decidono le unità, a temperatura 0, finché nessuna vuole cambiare</translation>
    </message>
    <message>
        <source>One by one the energy E never rises, so that every start arrives; all at once it may go round in circles.</source>
        <translation>Una per una l’energia E non sale mai, così che ogni partenza arriva; tutte insieme possono girare in tondo.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partire da</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Danno</translation>
    </message>
    <message>
        <source>Update order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Of which digit, where digits were learnt: always test digits, never learnt from; another one at each click</source>
        <translation>Di quale cifra, dove si sono imparate cifre: sempre cifre di test, da cui non si è mai imparato; un’altra a ogni clic</translation>
    </message>
    <message>
        <source>Half of it is clamped: those visible units v keep their state while the machine samples the others.</source>
        <translation>Metà di essa è bloccata: quelle unità visibili v mantengono il loro stato mentre la macchina campiona le altre.</translation>
    </message>
    <message>
        <source>any</source>
        <comment>digit</comment>
        <translation>qualunque</translation>
    </message>
    <message>
        <source>Clamp half an example</source>
        <translation>Blocca metà esempio</translation>
    </message>
    <message>
        <source>Hold the {half} half of the next example, and free the rest</source>
        <translation>Bloccare la metà {half} del prossimo esempio, e liberare il resto</translation>
    </message>
    <message>
        <source>Given the clamped pixels, the chains go to p(v free | v clamped): the machine completes the picture.</source>
        <translation>Dati i pixel bloccati, le catene vanno a p(v libere | v bloccate): la macchina completa l’immagine.</translation>
    </message>
    <message>
        <source>How many pixels across a stroke is</source>
        <translation>Quanti pixel è larga la pennellata</translation>
    </message>
    <message>
        <source>Each pixel is a visible unit vᵢ, which the stroke holds at 1 or at 0.</source>
        <translation>Ogni pixel è un’unità visibile vᵢ, che la pennellata blocca a 1 o a 0.</translation>
    </message>
    <message>
        <source>Free all</source>
        <translation>Libera tutto</translation>
    </message>
    <message>
        <source>Let go of all pixels</source>
        <translation>Lasciare liberi tutti i pixel</translation>
    </message>
    <message>
        <source>The chains go on from where they are, back to the distribution p(v) of the machine by itself.</source>
        <translation>Le catene proseguono da dove sono, tornando alla distribuzione p(v) della macchina da sola.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Bring back the run as it was before the last stroke or click (Ctrl+Z)</source>
        <translation>Riprendere l’esecuzione di prima dell’ultima pennellata o clic (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Every state comes back exactly, random numbers included.</source>
        <translation>Ogni stato torna esattamente, numeri casuali compresi.</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pennello</translation>
    </message>
    <message>
        <source>Use the digit {digit}</source>
        <translation>Usare la cifra {digit}</translation>
    </message>
    <message>
        <source>Images of the classes whose buttons are down are used, and no others.</source>
        <translation>Si usano le immagini delle classi i cui pulsanti sono premuti, e nessun’altra.</translation>
    </message>
    <message>
        <source>At least one digit must stay chosen</source>
        <translation>Almeno una cifra deve restare scelta</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation>Cifre MNIST</translation>
    </message>
    <message>
        <source>Bars and stripes</source>
        <translation>Barre e strisce</translation>
    </message>
    <message>
        <source>Handcrafted patterns</source>
        <translation>Pattern disegnati</translation>
    </message>
    <message>
        <source>My own …</source>
        <translation>I miei …</translation>
    </message>
    <message>
        <source>Where the examples come from</source>
        <translation>Da dove vengono gli esempi</translation>
    </message>
    <message>
        <source>Each example is a state v of the visible units, whose probability p(v) the machine learns to raise.</source>
        <translation>Ogni esempio è uno stato v delle unità visibili, la cui probabilità p(v) la macchina impara ad alzare.</translation>
    </message>
    <message>
        <source>Size of the digits; each pixel is a visible unit</source>
        <translation>Grandezza delle cifre; ogni pixel è un’unità visibile</translation>
    </message>
    <message>
        <source>The smaller picture is the larger one averaged down, and needs fewer weights w.</source>
        <translation>L’immagine più piccola è quella grande ridotta per medie, e richiede meno pesi w.</translation>
    </message>
    <message>
        <source>{side} × {side} = {n} visible units</source>
        <translation>{side} × {side} = {n} unità visibili</translation>
    </message>
    <message>
        <source>Every picture whose rows, or whose columns, are all of one colour</source>
        <translation>Ogni immagine le cui righe, o le cui colonne, sono tutte di un colore</translation>
    </message>
    <message>
        <source>Of n × n pixels there are 2ⁿ⁺¹ − 2 such pictures: few enough to know exactly how probable each should be.</source>
        <translation>Con n × n pixel ci sono 2ⁿ⁺¹ − 2 immagini così: abbastanza poche da sapere esattamente quanto ognuna deve essere probabile.</translation>
    </message>
    <message>
        <source>{side} × {side}: {n} patterns</source>
        <translation>{side} × {side}: {n} pattern</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>Apri un file …</translation>
    </message>
    <message>
        <source>Examples of your own: .npz or .npy (images under x, labels under y), MNIST&apos;s idx format, gzipped or not,
or .csv (a row an example; a column called label may hold the classes). Values from 0 to 1, or 0 to 255.</source>
        <translation>Esempi propri: .npz o .npy (immagini in x, etichette in y), il formato idx di MNIST, anche gzip,
o .csv (una riga per esempio; una colonna chiamata label può contenere le classi). Valori da 0 a 1, o da 0 a 255.</translation>
    </message>
    <message>
        <source>Each of its columns, or pixels, becomes a visible unit v.</source>
        <translation>Ognuna delle sue colonne, o pixel, diventa un’unità visibile v.</translation>
    </message>
    <message>
        <source>Open a folder …</source>
        <translation>Apri una cartella …</translation>
    </message>
    <message>
        <source>Images of one size; if they lie in subfolders, these are the classes</source>
        <translation>Immagini di una sola grandezza; se stanno in sottocartelle, queste sono le classi</translation>
    </message>
    <message>
        <source>Each of their pixels becomes a visible unit v.</source>
        <translation>Ognuno dei loro pixel diventa un’unità visibile v.</translation>
    </message>
    <message>
        <source>no file chosen</source>
        <translation>nessun file scelto</translation>
    </message>
    <message>
        <source>Learn from at most this many</source>
        <translation>Imparare al massimo da questo numero di esempi</translation>
    </message>
    <message>
        <source>Of fewer examples than weights the machine may learn the accidents by heart: it over-fits.</source>
        <translation>Con meno esempi che pesi la macchina può imparare a memoria i dettagli accidentali: è l’overfitting.</translation>
    </message>
    <message>
        <source>How grey becomes black and white.
Threshold: white above half, once and for all.
Stochastic: drawn anew in every update, with grey as the probability of white.</source>
        <translation>Come il grigio diventa bianco e nero.
Soglia: bianco sopra la metà, una volta per tutte.
Stocastico: estratto a ogni aggiornamento, con il grigio come probabilità del bianco.</translation>
    </message>
    <message>
        <source>A visible unit v is 0 or 1, and a grey pixel is neither.</source>
        <translation>Un’unità visibile v è 0 o 1, e un pixel grigio non è né l’uno né l’altro.</translation>
    </message>
    <message>
        <source>Threshold at half</source>
        <translation>Soglia a metà</translation>
    </message>
    <message>
        <source>Stochastic, drawn anew</source>
        <translation>Stocastico, estratto ogni volta</translation>
    </message>
    <message>
        <source>Black, white</source>
        <translation>Bianco e nero</translation>
    </message>
    <message>
        <source>One by one, random order</source>
        <translation>Una per una, ordine casuale</translation>
    </message>
    <message>
        <source>One by one, fixed order</source>
        <translation>Una per una, ordine fisso</translation>
    </message>
    <message>
        <source>One that wants to change</source>
        <translation>Una che vuole cambiare</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Tutte insieme</translation>
    </message>
    <message>
        <source>The chance of a unit to become +1. Units of ±1 have an energy gap of twice the local field h.</source>
        <translation>La probabilità che un’unità diventi +1. Unità di ±1 hanno un salto di energia doppio del campo locale h.</translation>
    </message>
    <message>
        <source>At T = 0 the unit simply follows the sign of its field hᵢ = Σ wᵢⱼ sⱼ; at high T it is a fair coin.</source>
        <translation>A T = 0 l’unità segue semplicemente il segno del suo campo hᵢ = Σ wᵢⱼ sⱼ; ad alta T è una moneta equa.</translation>
    </message>
    <message>
        <source>Which unit decides next.
Random order: each sweep asks every unit once, in a new order.
One that wants to change: any one of the units that would flip (Haykin); at T = 0 only.
All at once: every unit decides on the same state; two states may follow each other for ever.</source>
        <translation>Quale unità decide dopo.
Ordine casuale: ogni passata interroga ogni unità una volta, in un ordine nuovo.
Una che vuole cambiare: una qualunque delle unità che si invertirebbero (Haykin); solo a T = 0.
Tutte insieme: ogni unità decide sullo stesso stato; due stati possono alternarsi per sempre.</translation>
    </message>
    <message>
        <source>One by one at T = 0 the energy E = −½ Σ wᵢⱼ sᵢ sⱼ never rises, which is why the network settles.</source>
        <translation>Una per una a T = 0 l’energia E = −½ Σ wᵢⱼ sᵢ sⱼ non sale mai, ed è per questo che la rete si ferma.</translation>
    </message>
    <message>
        <source>No noise, the same noise all the time, or noise that is taken away slowly</source>
        <translation>Nessun rumore, sempre lo stesso rumore, o rumore tolto lentamente</translation>
    </message>
    <message>
        <source>Noise is the temperature T of the chance that a unit flips; it lets the state climb out of a minimum of E.</source>
        <translation>Il rumore è la temperatura T della probabilità che un’unità si inverta; fa uscire lo stato da un minimo di E.</translation>
    </message>
    <message>
        <source>None, T = 0</source>
        <translation>Nessuno, T = 0</translation>
    </message>
    <message>
        <source>Constant</source>
        <comment>temperature</comment>
        <translation>Costante</translation>
    </message>
    <message>
        <source>T, how much noise: units flip against their field the more often</source>
        <translation>T, quanto rumore: tanto più spesso le unità si invertono contro il loro campo</translation>
    </message>
    <message>
        <source>It is the T of p(s = +1) = 1 / (1 + e^(−ΔE/T)), in units of the energy E, where ΔE = 2h.</source>
        <translation>È la T di p(s = +1) = 1 / (1 + e^(−ΔE/T)), in unità dell’energia E, dove ΔE = 2h.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rumore</translation>
    </message>
    <message>
        <source>Random hidden states</source>
        <translation>Stati nascosti casuali</translation>
    </message>
    <message>
        <source>Random pixels</source>
        <translation>Pixel casuali</translation>
    </message>
    <message>
        <source>Visible biases</source>
        <translation>Bias visibili</translation>
    </message>
    <message>
        <source>Chains that run side by side; the more, the better their distribution is known, and the slower a pass</source>
        <translation>Catene che corrono fianco a fianco; più sono, meglio se ne conosce la distribuzione, e più lento è un passaggio</translation>
    </message>
    <message>
        <source>Each is a pair of states v and h of its own; at equilibrium its pictures are draws from p(v).</source>
        <translation>Ognuna è una coppia di stati v e h tutta sua; all’equilibrio le sue immagini sono estrazioni da p(v).</translation>
    </message>
    <message>
        <source>Where the chains begin.
Random hidden states: each hidden unit by a fair coin, and the pictures these make.
Random pixels: each pixel by a fair coin. Visible biases: each pixel by its bias alone.
Examples: MNIST&apos;s test digits where digits were learnt, else the examples held back from learning,
or those it has learnt where there were too few to hold any back.
At equilibrium it does not matter where chains began.</source>
        <translation>Da dove partono le catene.
Stati nascosti casuali: ogni unità nascosta con una moneta equa, e le immagini che ne vengono.
Pixel casuali: ogni pixel con una moneta equa. Bias visibili: ogni pixel secondo il suo bias soltanto.
Esempi: le cifre di test di MNIST dove si sono imparate cifre, altrimenti gli esempi esclusi dall’apprendimento,
o quelli imparati dove erano troppo pochi per escluderne.
All’equilibrio non conta da dove le catene sono partite.</translation>
    </message>
    <message>
        <source>How long that takes is the burn-in: until then the pictures are no draws from p(v).</source>
        <translation>Il tempo che ci vuole è il burn-in: fino ad allora le immagini non sono estrazioni da p(v).</translation>
    </message>
    <message>
        <source>Seed of the starts and of all draws</source>
        <translation>Seme delle partenze e di tutte le estrazioni</translation>
    </message>
    <message>
        <source>The same seed gives the same chains; another one, other draws from the same distribution.</source>
        <translation>Lo stesso seme dà le stesse catene; un altro, altre estrazioni dalla stessa distribuzione.</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>Catene</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Partenza</translation>
    </message>
    <message>
        <source>top</source>
        <comment>half of a picture</comment>
        <translation>alta</translation>
    </message>
    <message>
        <source>bottom</source>
        <comment>half of a picture</comment>
        <translation>bassa</translation>
    </message>
    <message>
        <source>upper</source>
        <comment>half of a picture</comment>
        <translation>superiore</translation>
    </message>
    <message>
        <source>lower</source>
        <comment>half of a picture</comment>
        <translation>inferiore</translation>
    </message>
    <message>
        <source>left</source>
        <comment>half of a picture</comment>
        <translation>sinistra</translation>
    </message>
    <message>
        <source>right</source>
        <comment>half of a picture</comment>
        <translation>destra</translation>
    </message>
    <message>
        <source>The pattern: units are +1 where the image is dark, −1 where it is light</source>
        <translation>Il pattern: le unità sono +1 dove l’immagine è scura, −1 dove è chiara</translation>
    </message>
    <message>
        <source>It is a memory ξ of the network, a number ξᵢ = ±1 for each unit.</source>
        <translation>È una memoria ξ della rete, un numero ξᵢ = ±1 per ogni unità.</translation>
    </message>
    <message>
        <source>How large a part of the image becomes the pattern</source>
        <translation>Quanta parte dell’immagine diventa il pattern</translation>
    </message>
    <message>
        <source>100 % is the largest part that has the proportions of the pattern; each unit is the mean of its pixels.</source>
        <translation>100 % è la parte più grande con le proporzioni del pattern; ogni unità è la media dei suoi pixel.</translation>
    </message>
    <message>
        <source>Greys from 0 (black) to 255 (white) below this one are dark, which is +1</source>
        <translation>I grigi da 0 (nero) a 255 (bianco) sotto questo sono scuri, cioè +1</translation>
    </message>
    <message>
        <source>A network remembers best if about half of the units ξᵢ are +1.</source>
        <translation>Una rete ricorda meglio se circa metà delle unità ξᵢ è +1.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatica</translation>
    </message>
    <message>
        <source>The threshold that parts dark and light best, by Otsu&apos;s method</source>
        <translation>La soglia che separa meglio scuro e chiaro, con il metodo di Otsu</translation>
    </message>
    <message>
        <source>It is the grey for which the two groups it parts differ least within themselves.</source>
        <translation>È il grigio per cui i due gruppi che separa differiscono meno al loro interno.</translation>
    </message>
    <message>
        <source>Light parts are +1</source>
        <translation>Le parti chiare sono +1</translation>
    </message>
    <message>
        <source>Invert the pattern, for light drawings on dark ground</source>
        <translation>Invertire il pattern, per disegni chiari su fondo scuro</translation>
    </message>
    <message>
        <source>To the energy E a pattern ξ and its mirror image −ξ are the same.</source>
        <translation>Per l’energia E un pattern ξ e la sua immagine speculare −ξ sono uguali.</translation>
    </message>
    <message>
        <source>Part used</source>
        <translation>Parte usata</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Soglia</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>Misura ora</translation>
    </message>
    <message>
        <source>Measure the log-likelihood of the machine that is shown, on a thread of its own; learning goes on.
Exact where a layer has at most 20 units; else a bracket by annealed importance sampling,
forwards and backwards (Salakhutdinov and Murray 2008; Burda, Grosse and Salakhutdinov 2015).</source>
        <translation>Misurare la log-verosimiglianza della macchina mostrata, su un thread suo; l’apprendimento prosegue.
Esatta dove uno strato ha al massimo 20 unità; altrimenti una forchetta per campionamento per importanza annealed,
in avanti e all’indietro (Salakhutdinov e Murray 2008; Burda, Grosse e Salakhutdinov 2015).</translation>
    </message>
    <message>
        <source>It is the mean of log p(v) = −F(v) − log Z over images, in nats; the hard part is log Z.</source>
        <translation>È la media di log p(v) = −F(v) − log Z sulle immagini, in nat; la parte difficile è log Z.</translation>
    </message>
    <message>
        <source>again and again</source>
        <translation>di continuo</translation>
    </message>
    <message>
        <source>Measure the newest machine whenever the one before has been measured
and the run has gone on by at least one update in a hundred</source>
        <translation>Misurare la macchina più nuova ogni volta che la precedente è stata misurata
e l’esecuzione è andata avanti di almeno un aggiornamento su cento</translation>
    </message>
    <message>
        <source>So log p(v) becomes a curve, at the price of a core that is always busy.</source>
        <translation>Così log p(v) diventa una curva, al prezzo di un core sempre occupato.</translation>
    </message>
    <message>
        <source>Take the learning machine</source>
        <translation>Prendi la macchina che impara</translation>
    </message>
    <message>
        <source>The machine of the learning page, as it is now</source>
        <translation>La macchina della pagina di apprendimento, com’è ora</translation>
    </message>
    <message>
        <source>Its weights w and biases b and c are copied, and no longer change here while it learns on.</source>
        <translation>I suoi pesi w e bias b e c sono copiati, e qui non cambiano più mentre quella continua a imparare.</translation>
    </message>
    <message>
        <source>Open a machine …</source>
        <translation>Apri una macchina …</translation>
    </message>
    <message>
        <source>A machine saved as .npz (Ctrl+O)</source>
        <translation>Una macchina salvata come .npz (Ctrl+O)</translation>
    </message>
    <message>
        <source>The file holds the weights w, the biases b and c, and what the machine has learnt from.</source>
        <translation>Il file contiene i pesi w, i bias b e c, e da che cosa la macchina ha imparato.</translation>
    </message>
    <message>
        <source>{source}: &lt;b&gt;{visible}&lt;/b&gt; visible, &lt;b&gt;{hidden}&lt;/b&gt; hidden units</source>
        <translation>{source}: &lt;b&gt;{visible}&lt;/b&gt; unità visibili, &lt;b&gt;{hidden}&lt;/b&gt; nascoste</translation>
    </message>
    <message>
        <source>{n:,} updates on {data}, seed {seed}</source>
        <translation>{n:,} aggiornamenti su {data}, seme {seed}</translation>
    </message>
    <message>
        <source>How patterns become weights.
Hebb: wᵢⱼ = (1/N) Σ ξᵢ ξⱼ over the patterns (Hopfield’s storage rule).
Pseudo-inverse: heeds that patterns resemble each other; exact up to P = N.
Storkey: one pattern after another, each less what is known of it already.
Perceptron with a margin: repeats what is not yet stable enough (Krauth and Mézard).</source>
        <translation>Come i pattern diventano pesi.
Hebb: wᵢⱼ = (1/N) Σ ξᵢ ξⱼ sui pattern (la regola di Hopfield).
Pseudoinversa: tiene conto che i pattern si somigliano; esatta fino a P = N.
Storkey: un pattern dopo l’altro, ognuno meno ciò che se ne sa già.
Percettrone con margine: ripete ciò che non è ancora abbastanza stabile (Krauth e Mézard).</translation>
    </message>
    <message>
        <source>Where the patterns come from that the network is to remember</source>
        <translation>Da dove vengono i pattern che la rete deve ricordare</translation>
    </message>
    <message>
        <source>Each is a memory ξ, a number ξᵢ = ±1 for every unit.</source>
        <translation>Ognuno è una memoria ξ, un numero ξᵢ = ±1 per ogni unità.</translation>
    </message>
    <message>
        <source>Handcrafted, 12 × 10</source>
        <translation>Disegnati a mano, 12 × 10</translation>
    </message>
    <message>
        <source>Random patterns</source>
        <translation>Pattern casuali</translation>
    </message>
    <message>
        <source>Files: patterns, images …</source>
        <translation>File: pattern, immagini …</translation>
    </message>
    <message>
        <source>Whatever the rule, wᵢⱼ = wⱼᵢ and wᵢᵢ = 0, so that there is an energy E = −½ Σ wᵢⱼ sᵢ sⱼ.</source>
        <translation>Qualunque sia la regola, wᵢⱼ = wⱼᵢ e wᵢᵢ = 0, così che c’è un’energia E = −½ Σ wᵢⱼ sᵢ sⱼ.</translation>
    </message>
    <message>
        <source>How many digits of each class</source>
        <translation>Quante cifre di ogni classe</translation>
    </message>
    <message>
        <source>Times the number of classes it is P, the number of memories; the network soon holds no more of them.</source>
        <translation>Per il numero delle classi dà P, il numero di memorie; presto la rete non ne tiene di più.</translation>
    </message>
    <message>
        <source>Size of the digits in pixels; each pixel is a unit</source>
        <translation>Grandezza delle cifre in pixel; ogni pixel è un’unità</translation>
    </message>
    <message>
        <source>Their number is N, the size of the network, which has N(N − 1)/2 weights.</source>
        <translation>Il loro numero è N, la grandezza della rete, che ha N(N − 1)/2 pesi.</translation>
    </message>
    <message>
        <source>{side} × {side} = {n} units</source>
        <translation>{side} × {side} = {n} unità</translation>
    </message>
    <message>
        <source>P, how many random patterns are stored</source>
        <translation>P, quanti pattern casuali sono memorizzati</translation>
    </message>
    <message>
        <source>The load α = P / N decides whether they can be recalled: by Hebb’s rule up to about 0.138.</source>
        <translation>Il carico α = P / N decide se si possono richiamare: con la regola di Hebb fino a circa 0.138.</translation>
    </message>
    <message>
        <source>Seed of everything random here: the same seed gives the same run</source>
        <translation>Seme di tutto ciò che qui è casuale: lo stesso seme dà la stessa esecuzione</translation>
    </message>
    <message>
        <source>It is where the generator of random numbers begins, which draws patterns, damage and the order of units.</source>
        <translation>È da dove parte il generatore di numeri casuali, che estrae pattern, danni e l’ordine delle unità.</translation>
    </message>
    <message>
        <source>Of each</source>
        <translation>Di ognuna</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Patterns P</source>
        <translation>Pattern P</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>Storage rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>patterns from files</source>
        <translation>pattern da file</translation>
    </message>
    <message>
        <source>&lt;b&gt;N = {units:,}&lt;/b&gt; units, &lt;b&gt;P = {p}&lt;/b&gt; {patterns}&lt;br&gt;load P/N = &lt;b&gt;{load:.3f}&lt;/b&gt;; {stable} of {p} stable</source>
        <translation>&lt;b&gt;N = {units:,}&lt;/b&gt; unità, &lt;b&gt;P = {p}&lt;/b&gt; {patterns}&lt;br&gt;carico P/N = &lt;b&gt;{load:.3f}&lt;/b&gt;; {stable} di {p} stabili</translation>
    </message>
    <message>
        <source>A memory is stable when no unit would leave it.
Random patterns can be retrieved up to a load of about 0.138;
digits resemble each other, which costs far more.</source>
        <translation>Una memoria è stabile quando nessuna unità la lascerebbe.
Pattern casuali si possono richiamare fino a un carico di circa 0.138;
le cifre si somigliano, il che costa molto di più.</translation>
    </message>
    <message>
        <source>The load is α = P / N; a unit would leave the memory ξ where its field hᵢ = Σ wᵢⱼ ξⱼ has the other sign.</source>
        <translation>Il carico è α = P / N; un’unità lascerebbe la memoria ξ dove il suo campo hᵢ = Σ wᵢⱼ ξⱼ ha l’altro segno.</translation>
    </message>
    <message>
        <source>{units:,} units cannot be: there must be {low} to {high:,}</source>
        <translation>{units:,} unità non sono possibili: devono essere da {low} a {high:,}</translation>
    </message>
    <message>
        <source>Take the Hopfield page’s network</source>
        <translation>Prendi la rete della pagina Hopfield</translation>
    </message>
    <message>
        <source>The network of the page “Hopfield network” as it is now, whatever was done to it</source>
        <translation>La rete della pagina “Rete di Hopfield” com’è ora, qualunque cosa le sia stata fatta</translation>
    </message>
    <message>
        <source>Its weights w and its memories ξ are taken, and no pattern is stored anew.</source>
        <translation>Si prendono i suoi pesi w e le sue memorie ξ, e nessun pattern viene memorizzato di nuovo.</translation>
    </message>
    <message>
        <source>Taken: {network}. The fields above are for a network of its own.</source>
        <translation>Presa: {network}. I campi qui sopra sono per una rete propria.</translation>
    </message>
    <message>
        <source>Share of the last update that is carried on</source>
        <translation>Frazione dell’ultimo aggiornamento che viene portata avanti</translation>
    </message>
    <message>
        <source>It is the μ of Δw(t) = μ Δw(t − 1) + ε · gradient: in a long valley updates grow up to 1 / (1 − μ) times.</source>
        <translation>È il μ di Δw(t) = μ Δw(t − 1) + ε · gradiente: in una valle lunga gli aggiornamenti crescono fino a 1 / (1 − μ) volte.</translation>
    </message>
    <message>
        <source>Pulls every weight towards 0, in proportion to it</source>
        <translation>Tira ogni peso verso 0, in proporzione a esso</translation>
    </message>
    <message>
        <source>It is the λ of Δw = ε(gradient − λ w); it keeps weights small and chains mixing, and biases are spared.</source>
        <translation>È il λ di Δw = ε(gradiente − λ w); tiene piccoli i pesi e fa mescolare le catene, e risparmia i bias.</translation>
    </message>
    <message>
        <source>Pulls every weight towards 0 by the same amount: weights not needed vanish</source>
        <translation>Tira ogni peso verso 0 della stessa quantità: i pesi che non servono svaniscono</translation>
    </message>
    <message>
        <source>It is the λ₁ of Δw = ε(gradient − λ₁ sign w), the slope of a cost λ₁ |w|.</source>
        <translation>È il λ₁ di Δw = ε(gradiente − λ₁ segno w), la pendenza di un costo λ₁ |w|.</translation>
    </message>
    <message>
        <source>How strongly each hidden unit is kept from being on too often; 0 is off</source>
        <translation>Quanto forte si impedisce a ogni unità nascosta di essere accesa troppo spesso; 0 è spento</translation>
    </message>
    <message>
        <source>Times the target less the unit’s mean ⟨hⱼ⟩ it is added to the gradient of the bias cⱼ and the weights wᵢⱼ.</source>
        <translation>Moltiplicato per l’obiettivo meno la media ⟨hⱼ⟩ dell’unità, si aggiunge al gradiente del bias cⱼ e dei pesi wᵢⱼ.</translation>
    </message>
    <message>
        <source>The share of images that a hidden unit should be on for</source>
        <translation>La frazione di immagini per cui un’unità nascosta dovrebbe essere accesa</translation>
    </message>
    <message>
        <source>It is what the mean ⟨hⱼ⟩ of each unit is drawn to, as strongly as the sparsity cost says.</source>
        <translation>È ciò verso cui è tirata la media ⟨hⱼ⟩ di ogni unità, tanto forte quanto dice il costo di sparsità.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>damage</comment>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Flip pixels</source>
        <translation>Inverti pixel</translation>
    </message>
    <message>
        <source>Cover the lower half</source>
        <translation>Copri la metà inferiore</translation>
    </message>
    <message>
        <source>Sampled states</source>
        <translation>Stati campionati</translation>
    </message>
    <message>
        <source>Probabilities (mean field)</source>
        <translation>Probabilità (campo medio)</translation>
    </message>
    <message>
        <source>What the machine has not learnt: digits of other classes; or the familiar digits turned by a quarter,
upside-down (a 0, 1 or 8 hardly changes), with ink and ground exchanged, or with their pixels shuffled</source>
        <translation>Ciò che la macchina non ha imparato: cifre di altre classi; o le cifre familiari ruotate di un quarto,
capovolte (uno 0, 1 o 8 quasi non cambia), con inchiostro e fondo scambiati, o con i pixel mescolati</translation>
    </message>
    <message>
        <source>To a good machine they are improbable: their free energy F(v) is higher than that of the familiar ones.</source>
        <translation>Per una buona macchina sono improbabili: la loro energia libera F(v) è più alta di quella delle familiari.</translation>
    </message>
    <message>
        <source>Pictures of each group</source>
        <translation>Immagini di ogni gruppo</translation>
    </message>
    <message>
        <source>The more there are, the less means over a group depend on single pictures.</source>
        <translation>Più sono, meno le medie su un gruppo dipendono da singole immagini.</translation>
    </message>
    <message>
        <source>The next test images of these classes, which were never learnt from</source>
        <translation>Le prossime immagini di test di queste classi, da cui non si è mai imparato</translation>
    </message>
    <message>
        <source>Only pictures v that the machine has never seen can tell whether it has learnt what they have in common.</source>
        <translation>Solo immagini v che la macchina non ha mai visto dicono se ha imparato che cosa hanno in comune.</translation>
    </message>
    <message>
        <source>What is done to every picture before the first pass</source>
        <translation>Che cosa si fa a ogni immagine prima del primo passaggio</translation>
    </message>
    <message>
        <source>How much of the damage is gone after some passes shows what the machine expects a picture v to be.</source>
        <translation>Quanto danno è sparito dopo alcuni passaggi mostra come la macchina si aspetta che sia un’immagine v.</translation>
    </message>
    <message>
        <source>Share of the pixels that are reversed, chosen at random</source>
        <translation>Frazione dei pixel invertiti, scelti a caso</translation>
    </message>
    <message>
        <source>A reversed pixel is a visible unit vᵢ that becomes 1 − vᵢ; at 50 % nothing of the picture is left.</source>
        <translation>Un pixel invertito è un’unità visibile vᵢ che diventa 1 − vᵢ; al 50 % dell’immagine non resta nulla.</translation>
    </message>
    <message>
        <source>What goes on from layer to layer.
Sampled states: each unit is 0 or 1, drawn with its probability; the probabilities are shown.
Probabilities: nothing is drawn, and pictures come to rest.</source>
        <translation>Che cosa passa di strato in strato.
Stati campionati: ogni unità è 0 o 1, estratta con la sua probabilità; si mostrano le probabilità.
Probabilità: non si estrae nulla, e le immagini si stabilizzano.</translation>
    </message>
    <message>
        <source>The probability is p(hⱼ = 1 | v) = σ(cⱼ + Σ vᵢ wᵢⱼ) on the way up, and alike on the way down.</source>
        <translation>La probabilità è p(hⱼ = 1 | v) = σ(cⱼ + Σ vᵢ wᵢⱼ) salendo, e allo stesso modo scendendo.</translation>
    </message>
    <message>
        <source>Seed of the draws, of the damage and of the noise</source>
        <translation>Seme delle estrazioni, del danno e del rumore</translation>
    </message>
    <message>
        <source>The same seed gives the same passes; it is where the generator of random numbers begins.</source>
        <translation>Lo stesso seme dà gli stessi passaggi; è da dove parte il generatore di numeri casuali.</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>Familiari</translation>
    </message>
    <message>
        <source>Unfamiliar</source>
        <translation>Estranee</translation>
    </message>
    <message>
        <source>Start and passes</source>
        <translation>Partenza e passaggi</translation>
    </message>
    <message>
        <source>Flipped</source>
        <translation>Invertiti</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Trasmetti</translation>
    </message>
    <message>
        <source>Hidden units of each machine: few, so that all states can be summed over</source>
        <translation>Unità nascoste di ogni macchina: poche, così che si può sommare su tutti gli stati</translation>
    </message>
    <message>
        <source>With n of them h has 2ⁿ states, over which the exact gradient and log Z are sums.</source>
        <translation>Con n unità h ha 2ⁿ stati, su cui sono somme il gradiente esatto e log Z.</translation>
    </message>
    <message>
        <source>Examples in a mini-batch, the same ones for all rules: one update each.
Where a batch is all of the data, the exact gradient is that of the likelihood itself.</source>
        <translation>Esempi in un mini-batch, gli stessi per tutte le regole: un aggiornamento ciascuno.
Dove un batch è tutti i dati, il gradiente esatto è quello della verosimiglianza stessa.</translation>
    </message>
    <message>
        <source>Over a mini-batch the mean ⟨vh⟩ of the data is taken; a small one makes it noisy, and updates quick.</source>
        <translation>Su un mini-batch si prende la media ⟨vh⟩ dei dati; piccolo la rende rumorosa, e veloci gli aggiornamenti.</translation>
    </message>
    <message>
        <source>Seed of everything random: the same seed gives the same four machines</source>
        <translation>Seme di tutto ciò che è casuale: lo stesso seme dà le stesse quattro macchine</translation>
    </message>
    <message>
        <source>All rules have the same first weights, mini-batches and draws, so that only the rule makes a difference.</source>
        <translation>Tutte le regole hanno gli stessi primi pesi, mini-batch ed estrazioni, così che solo la regola fa differenza.</translation>
    </message>
    <message>
        <source>ε, the size of an update, the same for all rules.
Persistent chains keep up with the machine only where it is small enough.</source>
        <translation>ε, la grandezza di un aggiornamento, la stessa per tutte le regole.
Le catene persistenti tengono il passo della macchina solo dove è abbastanza piccolo.</translation>
    </message>
    <message>
        <source>It is the ε of Δw = ε(⟨vh⟩ data − ⟨vh⟩ model), the two sides of the gradient of the log-likelihood.</source>
        <translation>È l’ε di Δw = ε(⟨vh⟩ dati − ⟨vh⟩ modello), i due lati del gradiente della log-verosimiglianza.</translation>
    </message>
    <message>
        <source>centred gradient</source>
        <translation>gradiente centrato</translation>
    </message>
    <message>
        <source>States count from their running means (Melchior, Fischer and Wiskott 2016), for all rules;
angles are then between centred gradients</source>
        <translation>Gli stati si contano dalle loro medie correnti (Melchior, Fischer e Wiskott 2016), per tutte le regole;
gli angoli sono allora fra gradienti centrati</translation>
    </message>
    <message>
        <source>In place of vᵢ hⱼ the gradient is made of (vᵢ − ⟨vᵢ⟩)(hⱼ − ⟨hⱼ⟩).</source>
        <translation>Al posto di vᵢ hⱼ il gradiente è fatto di (vᵢ − ⟨vᵢ⟩)(hⱼ − ⟨hⱼ⟩).</translation>
    </message>
    <message>
        <source>New machines</source>
        <translation>Nuove macchine</translation>
    </message>
    <message>
        <source>Begin anew with these settings; the machines that are learning now are let go</source>
        <translation>Ricominciare con queste impostazioni; le macchine che imparano ora vanno perse</translation>
    </message>
    <message>
        <source>All four begin with the same small random weights w.</source>
        <translation>Tutte e quattro iniziano con gli stessi piccoli pesi casuali w.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
    <message>
        <source>The machines that are learning go on by these rates; a flag on the curves says where</source>
        <translation>Le macchine che imparano proseguono con questi tassi; una bandierina sulle curve dice dove</translation>
    </message>
    <message>
        <source>Only ε, momentum, decay and centring can change on the way; all else needs new machines.</source>
        <translation>Solo ε, momento, decadimento e centratura possono cambiare strada facendo; il resto richiede nuove macchine.</translation>
    </message>
    <message>
        <source>Average over 1,000 draws</source>
        <translation>Media su 1.000 estrazioni</translation>
    </message>
    <message>
        <source>Draw each rule&apos;s estimate a thousand times more, at the machines as they are now:
noise averages out, and the bias of the rule is left</source>
        <translation>Estrarre la stima di ogni regola altre mille volte, nelle macchine come sono ora:
il rumore si media via, e resta la distorsione della regola</translation>
    </message>
    <message>
        <source>The mean of n draws keeps 1/√n of the noise; the angle that stays is the error of the rule itself.</source>
        <translation>La media di n estrazioni mantiene 1/√n del rumore; l’angolo che resta è l’errore della regola stessa.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Learning rate ε</source>
        <translation>Tasso di appr. ε</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decadimento</translation>
    </message>
    <message>
        <source>Changed: press “Apply” to go on by it, or “New machines”.</source>
        <translation>Cambiato: premere “Applica” per proseguire così, o “Nuove macchine”.</translation>
    </message>
    <message>
        <source>Changed: press “New machines” to use these settings.</source>
        <translation>Cambiato: premere “Nuove macchine” per usare queste impostazioni.</translation>
    </message>
    <message>
        <source>A test digit</source>
        <translation>Una cifra di test</translation>
    </message>
    <message>
        <source>Start from an MNIST test image of one of these classes, never learnt from</source>
        <translation>Partire da un’immagine di test di MNIST di una di queste classi, da cui non si è mai imparato</translation>
    </message>
    <message>
        <source>Its pixels are the visible state v that the chain begins at; each click takes another one.</source>
        <translation>I suoi pixel sono lo stato visibile v da cui parte la catena; ogni clic ne prende un’altra.</translation>
    </message>
    <message>
        <source>Start from pixels that are on or off by a fair coin</source>
        <translation>Partire da pixel accesi o spenti con una moneta equa</translation>
    </message>
    <message>
        <source>Such a state v is improbable to a machine that has learnt: its free energy F(v) is high, and falls quickly.</source>
        <translation>Uno stato v così è improbabile per una macchina che ha imparato: la sua energia libera F(v) è alta, e scende in fretta.</translation>
    </message>
    <message>
        <source>Blank, to paint on</source>
        <translation>Vuoto, da dipingere</translation>
    </message>
    <message>
        <source>Start from no pixel at all; paint with the mouse on the visible state</source>
        <translation>Partire da nessun pixel; dipingere con il mouse sullo stato visibile</translation>
    </message>
    <message>
        <source>Every visible unit vᵢ is 0 until it is painted on.</source>
        <translation>Ogni unità visibile vᵢ è 0 finché non vi si dipinge.</translation>
    </message>
    <message>
        <source>Seed of the draws: the same seed and start give the same chain</source>
        <translation>Seme delle estrazioni: stesso seme e stessa partenza danno la stessa catena</translation>
    </message>
    <message>
        <source>A unit is set to 1 where a random number from 0 to 1 is below its probability.</source>
        <translation>Un’unità è messa a 1 dove un numero casuale da 0 a 1 sta sotto la sua probabilità.</translation>
    </message>
    <message>
        <source>Start the chain from</source>
        <translation>Far partire la catena da</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>passata</translation>
    </message>
    <message>
        <source>temperature T</source>
        <translation>temperatura T</translation>
    </message>
    <message>
        <source>Drag a point to bend the schedule; double-click adds a point, right-click removes one.
A unit becomes +1 with probability 1 / (1 + e^(−ΔE/T)); units of ±1 have ΔE = E(−1) − E(+1) = 2h.</source>
        <translation>Trascinare un punto piega il programma; un doppio clic aggiunge un punto, un clic destro ne toglie uno.
Un’unità diventa +1 con probabilità 1 / (1 + e^(−ΔE/T)); unità di ±1 hanno ΔE = E(−1) − E(+1) = 2h.</translation>
    </message>
    <message>
        <source>Cooled slowly, the state finds low minima of the energy E; cooled at once, it stays in the nearest one.</source>
        <translation>Raffreddato piano, lo stato trova minimi bassi dell’energia E; raffreddato di colpo, resta nel più vicino.</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>esercizio</translation>
    </message>
    <message>
        <source>detector</source>
        <translation>rivelatore</translation>
    </message>
    <message>
        <source>corrupted pattern</source>
        <translation>pattern corrotto</translation>
    </message>
    <message>
        <source>two features</source>
        <translation>due caratteristiche</translation>
    </message>
    <message>
        <source>empty 4 × 3</source>
        <translation>vuota 4 × 3</translation>
    </message>
    <message>
        <source>The examples of the lecture; choose one again to have it as it was</source>
        <translation>Gli esempi della lezione; scegliere di nuovo uno lo riporta com’era</translation>
    </message>
    <message>
        <source>Each comes with weights wᵢⱼ of its own, and with an input v to begin at.</source>
        <translation>Ognuno ha pesi wᵢⱼ suoi, e un ingresso v da cui partire.</translation>
    </message>
    <message>
        <source>a file of yours</source>
        <translation>un file proprio</translation>
    </message>
    <message>
        <source>Number of visible units; what remains keeps its weights</source>
        <translation>Numero di unità visibili; ciò che resta mantiene i suoi pesi</translation>
    </message>
    <message>
        <source>They are the vᵢ, where an input is presented and where the machine dreams.</source>
        <translation>Sono le vᵢ, dove si presenta un ingresso e dove la macchina sogna.</translation>
    </message>
    <message>
        <source>Number of hidden units; what remains keeps its weights</source>
        <translation>Numero di unità nascoste; ciò che resta mantiene i suoi pesi</translation>
    </message>
    <message>
        <source>They are the hⱼ, each of which detects a feature of the visible ones.</source>
        <translation>Sono le hⱼ, ognuna delle quali rileva una caratteristica delle visibili.</translation>
    </message>
    <message>
        <source>T, how noisy decisions are: p = 1 / (1 + exp(−ΔE / T)). The lecture keeps it at 1</source>
        <translation>T, quanto sono rumorose le decisioni: p = 1 / (1 + exp(−ΔE / T)). La lezione la tiene a 1</translation>
    </message>
    <message>
        <source>ΔE is the energy gap of a unit, E with it off less E with it on; towards T = 0 only its sign counts.</source>
        <translation>ΔE è il salto di energia di un’unità, E da spenta meno E da accesa; verso T = 0 conta solo il suo segno.</translation>
    </message>
    <message>
        <source>Seed of the draws: the same seed and start give the same run; another one, others</source>
        <translation>Seme delle estrazioni: stesso seme e stessa partenza danno la stessa esecuzione; un altro, altre</translation>
    </message>
    <message>
        <source>A unit is set to 1 where a random number from 0 to 1 is below its probability p.</source>
        <translation>Un’unità è messa a 1 dove un numero casuale da 0 a 1 sta sotto la sua probabilità p.</translation>
    </message>
    <message>
        <source>Start: set the visible units by clicking the circles. Space, → and ← step through the units.</source>
        <translation>Inizio: impostare le unità visibili con un clic sui cerchi. Spazio, → e ← scorrono le unità.</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Strato intero</translation>
    </message>
    <message>
        <source>Decide what is left of the layer, one unit after another</source>
        <translation>Decidere ciò che resta dello strato, un’unità dopo l’altra</translation>
    </message>
    <message>
        <source>Units of a layer are not connected with each other, so that their order makes no difference.</source>
        <translation>Le unità di uno strato non sono collegate fra loro, così che il loro ordine non fa differenza.</translation>
    </message>
    <message>
        <source>Forget hidden</source>
        <translation>Scorda nascoste</translation>
    </message>
    <message>
        <source>Make all hidden units undecided, as when an input is presented that nothing has answered yet</source>
        <translation>Rendere indecise tutte le unità nascoste, come quando si presenta un ingresso a cui nulla ha ancora risposto</translation>
    </message>
    <message>
        <source>The next step decides them by p(hⱼ = 1 | v).</source>
        <translation>Il prossimo passo le decide con p(hⱼ = 1 | v).</translation>
    </message>
    <message>
        <source>Forget visible</source>
        <translation>Scorda visibili</translation>
    </message>
    <message>
        <source>Make all visible units undecided, to generate visible states from a hidden pattern</source>
        <translation>Rendere indecise tutte le unità visibili, per generare stati visibili da un pattern nascosto</translation>
    </message>
    <message>
        <source>The next step decides them by p(vᵢ = 1 | h).</source>
        <translation>Il prossimo passo le decide con p(vᵢ = 1 | h).</translation>
    </message>
    <message>
        <source>Bring back the run as it was before the last change (Ctrl+Z)</source>
        <translation>Riprendere l’esecuzione di prima dell’ultima modifica (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Ask first: hide what is next</source>
        <translation>Prima chiedi: nascondi il prossimo</translation>
    </message>
    <message>
        <source>Leave ΔE and p of the unit that is next as an exercise, until it is decided</source>
        <translation>Lasciare come esercizio ΔE e p dell’unità che viene ora, finché non è decisa</translation>
    </message>
    <message>
        <source>ΔE is the sum of the weights to the units that are on, and the bias; p = 1 / (1 + exp(−ΔE / T)).</source>
        <translation>ΔE è la somma dei pesi verso le unità accese, più il bias; p = 1 / (1 + exp(−ΔE / T)).</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Esempio</translation>
    </message>
    <message>
        <source>Visible units</source>
        <translation>Unità visibili</translation>
    </message>
    <message>
        <source>Temperature T</source>
        <translation>Temperatura T</translation>
    </message>
    <message>
        <source>Share of the units to reverse, chosen at random</source>
        <translation>Frazione delle unità da invertire, scelte a caso</translation>
    </message>
    <message>
        <source>A share d of a memory leaves an overlap of m = 1 − 2d with it: at 50 % there is nothing left of it.</source>
        <translation>Una frazione d di una memoria lascia con essa una sovrapposizione m = 1 − 2d: al 50 % non ne resta nulla.</translation>
    </message>
    <message>
        <source>Reverse that share of the units, chosen at random</source>
        <translation>Invertire quella frazione delle unità, scelte a caso</translation>
    </message>
    <message>
        <source>A reversed unit sᵢ becomes −sᵢ; reversing all of them gives the mirror image, whose energy E is the same.</source>
        <translation>Un’unità invertita sᵢ diventa −sᵢ; invertirle tutte dà l’immagine speculare, la cui energia E è la stessa.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Copri</translation>
    </message>
    <message>
        <source>Set the {half} half to −1</source>
        <translation>Mettere la metà {half} a −1</translation>
    </message>
    <message>
        <source>What the network fills in there, unit by unit, it knows from the other half by the weights wᵢⱼ.</source>
        <translation>Ciò che la rete vi completa, unità per unità, lo sa dall’altra metà attraverso i pesi wᵢⱼ.</translation>
    </message>
    <message>
        <source>Random state</source>
        <translation>Stato casuale</translation>
    </message>
    <message>
        <source>Start at a state whose units are drawn at random, half of them +1</source>
        <translation>Partire da uno stato le cui unità sono estratte a caso, metà di esse +1</translation>
    </message>
    <message>
        <source>Its overlap m with every memory is near 0, and it may well settle in a spurious minimum.</source>
        <translation>La sua sovrapposizione m con ogni memoria è vicina a 0, e può ben fermarsi in un minimo spurio.</translation>
    </message>
    <message>
        <source>Click a memory to start there; paint on the picture.</source>
        <translation>Un clic su una memoria fa partire da lì; sull’immagine si può dipingere.</translation>
    </message>
    <message>
        <source>Flip {percent} %</source>
        <translation>Inverti {percent} %</translation>
    </message>
    <message>
        <source>Store state</source>
        <translation>Memorizza stato</translation>
    </message>
    <message>
        <source>Store the state of the picture as one more memory</source>
        <translation>Memorizzare lo stato dell’immagine come una memoria in più</translation>
    </message>
    <message>
        <source>It becomes a pattern ξ, and raises the load α = P / N.</source>
        <translation>Diventa un pattern ξ, e alza il carico α = P / N.</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Aggiungi …</translation>
    </message>
    <message>
        <source>Store pattern files or images of your own besides what is stored</source>
        <translation>Memorizzare file di pattern o immagini propri oltre a ciò che è memorizzato</translation>
    </message>
    <message>
        <source>Each becomes a pattern ξ of N units, and raises the load α = P / N.</source>
        <translation>Ognuno diventa un pattern ξ di N unità, e alza il carico α = P / N.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>Store all memories but one anew</source>
        <translation>Memorizzare di nuovo tutte le memorie meno una</translation>
    </message>
    <message>
        <source>The weights w are made again of the P − 1 patterns that are left, by the same storage rule.</source>
        <translation>I pesi w sono rifatti dai P − 1 pattern rimasti, con la stessa regola.</translation>
    </message>
    <message>
        <source>state {n}</source>
        <translation>stato {n}</translation>
    </message>
    <message>
        <source>What the machine itself would dream, against which the data are held.
CD: chains of k passes that begin at the mini-batch, anew in every update; the short-cut (Hinton 2002).
With k of some hundreds it is the inefficient version, near equilibrium: ⟨v h⟩ after infinitely many passes.
PCD: chains go on from where they were after the update before (Tieleman 2008); closer to the likelihood,
with a smaller learning rate.
Exact: worked out over all states; a layer of at most 20 units is needed.</source>
        <translation>Che cosa sognerebbe la macchina stessa, contro cui si confrontano i dati.
CD: catene di k passaggi che partono dal mini-batch, da capo a ogni aggiornamento; la scorciatoia (Hinton 2002).
Con k di alcune centinaia è la versione inefficiente, vicino all’equilibrio: ⟨v h⟩ dopo infiniti passaggi.
PCD: le catene proseguono da dove erano dopo l’aggiornamento precedente (Tieleman 2008); più vicino alla
verosimiglianza, con un tasso di apprendimento più basso.
Esatto: calcolato su tutti gli stati; serve uno strato di al massimo 20 unità.</translation>
    </message>
    <message>
        <source>Settings worth seeing; press “New machine” to begin with them</source>
        <translation>Impostazioni che vale la pena vedere; “Nuova macchina” inizia con loro</translation>
    </message>
    <message>
        <source>A preset fills in the fields below, each of which can still be changed.</source>
        <translation>Un preset riempie i campi qui sotto, ognuno dei quali si può ancora cambiare.</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>scegliere …</translation>
    </message>
    <message>
        <source>Number of hidden units, each a feature detector</source>
        <translation>Numero di unità nascoste, ognuna un rivelatore di caratteristiche</translation>
    </message>
    <message>
        <source>Unit j is on with the probability p(hⱼ = 1 | v) = σ(cⱼ + Σ vᵢ wᵢⱼ); its weights wᵢⱼ are its filter.</source>
        <translation>L’unità j è accesa con probabilità p(hⱼ = 1 | v) = σ(cⱼ + Σ vᵢ wᵢⱼ); i suoi pesi wᵢⱼ sono il suo filtro.</translation>
    </message>
    <message>
        <source>Examples in a mini-batch: one update each</source>
        <translation>Esempi in un mini-batch: un aggiornamento ciascuno</translation>
    </message>
    <message>
        <source>⟨vh⟩⁰ is the mean over a mini-batch; a small one makes it noisy, a large one makes updates slow.</source>
        <translation>⟨vh⟩⁰ è la media su un mini-batch; piccolo la rende rumorosa, grande rende lenti gli aggiornamenti.</translation>
    </message>
    <message>
        <source>ε, the size of an update. Too large, and the weights blow up</source>
        <translation>ε, la grandezza di un aggiornamento. Troppo grande, e i pesi esplodono</translation>
    </message>
    <message>
        <source>It is the ε of Δw = ε(⟨vh⟩⁰ − ⟨vh⟩ᵏ): the data’s side of the gradient less the model’s.</source>
        <translation>È l’ε di Δw = ε(⟨vh⟩⁰ − ⟨vh⟩ᵏ): la parte dei dati del gradiente meno quella del modello.</translation>
    </message>
    <message>
        <source>falls to</source>
        <translation>scende a</translation>
    </message>
    <message>
        <source>Let the learning rate fall along a straight line, to this at the last update</source>
        <translation>Far scendere il tasso di apprendimento lungo una retta, fino a questo all’ultimo aggiornamento</translation>
    </message>
    <message>
        <source>With ε falls the noise that mini-batches and draws put into the weights w, and the machine comes to rest.</source>
        <translation>Con ε scende il rumore che mini-batch ed estrazioni mettono nei pesi w, e la macchina trova riposo.</translation>
    </message>
    <message>
        <source>The learning rate of the last update; noise in the weights dies out with it</source>
        <translation>Il tasso di apprendimento dell’ultimo aggiornamento; con esso si spegne il rumore nei pesi</translation>
    </message>
    <message>
        <source>It is the ε that the straight line ends at; 0 lets the weights w come wholly to rest.</source>
        <translation>È l’ε a cui finisce la retta; 0 lascia fermare del tutto i pesi w.</translation>
    </message>
    <message>
        <source>It is the second term of Δw = ε(⟨vh⟩ data − ⟨vh⟩ model), for which the machine has to be sampled.</source>
        <translation>È il secondo termine di Δw = ε(⟨vh⟩ dati − ⟨vh⟩ modello), per cui la macchina va campionata.</translation>
    </message>
    <message>
        <source>CD: from the data</source>
        <translation>CD: dai dati</translation>
    </message>
    <message>
        <source>PCD: persistent chains</source>
        <translation>PCD: catene persistenti</translation>
    </message>
    <message>
        <source>Exact: all states</source>
        <translation>Esatta: tutti gli stati</translation>
    </message>
    <message>
        <source>k, full steps of the chains in each update: CD-k, PCD-k</source>
        <translation>k, passi completi delle catene a ogni aggiornamento: CD-k, PCD-k</translation>
    </message>
    <message>
        <source>A full step is from v to h and back; the larger k, the nearer ⟨vh⟩ᵏ is to the machine’s own mean ⟨vh⟩.</source>
        <translation>Un passo completo va da v a h e ritorno; più grande è k, più ⟨vh⟩ᵏ è vicino alla media ⟨vh⟩ della macchina.</translation>
    </message>
    <message>
        <source>States count from their running means (Melchior, Fischer and Wiskott 2016):
learning no longer depends on whether black or white is 1, and ends higher</source>
        <translation>Gli stati contano dalle loro medie correnti (Melchior, Fischer e Wiskott 2016):
l’apprendimento non dipende più da quale fra nero e bianco sia 1, e finisce più in alto</translation>
    </message>
    <message>
        <source>averaged parameters</source>
        <translation>parametri mediati</translation>
    </message>
    <message>
        <source>Show, measure and save the mean of the parameters over the latest updates (Polyak averaging):
steady while the rate is still high and persistent chains drive the parameters about</source>
        <translation>Mostrare, misurare e salvare la media dei parametri sugli ultimi aggiornamenti (media di Polyak):
stabile mentre il tasso è ancora alto e le catene persistenti agitano i parametri</translation>
    </message>
    <message>
        <source>Learning itself goes on by the weights w as they are; only what is seen of them is their mean.</source>
        <translation>L’apprendimento prosegue con i pesi w come sono; solo ciò che se ne vede è la loro media.</translation>
    </message>
    <message>
        <source>Times through all the examples</source>
        <translation>Quante volte si passa per tutti gli esempi</translation>
    </message>
    <message>
        <source>One epoch is as many updates as there are mini-batches, in an order that is drawn anew each time.</source>
        <translation>Un’epoca è fatta di tanti aggiornamenti quanti sono i mini-batch, in un ordine estratto ogni volta.</translation>
    </message>
    <message>
        <source>Seed of everything random: the same seed gives the same machine</source>
        <translation>Seme di tutto ciò che è casuale: stesso seme, stessa macchina</translation>
    </message>
    <message>
        <source>It is where the generator of random numbers begins, which draws first weights, mini-batches and chains.</source>
        <translation>È da dove parte il generatore di numeri casuali, che estrae primi pesi, mini-batch e catene.</translation>
    </message>
    <message>
        <source>New machine</source>
        <translation>Nuova macchina</translation>
    </message>
    <message>
        <source>Begin anew with these settings; the machine that is learning now is let go</source>
        <translation>Ricominciare con queste impostazioni; la macchina che impara ora viene lasciata</translation>
    </message>
    <message>
        <source>It begins with small random weights w, which know nothing of the data.</source>
        <translation>Inizia con piccoli pesi casuali w, che non sanno nulla dei dati.</translation>
    </message>
    <message>
        <source>The machine that is learning goes on by these rates; a flag on the curves says where</source>
        <translation>La macchina che impara prosegue con questi tassi; una bandierina sulle curve dice dove</translation>
    </message>
    <message>
        <source>Other data, units, batches or another seed need a new machine; all else can change on the way.</source>
        <translation>Altri dati, unità, batch o un altro seme richiedono una nuova macchina; il resto si può cambiare strada facendo.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>Steps k</source>
        <translation>Passi k</translation>
    </message>
    <message>
        <source>Sparsity cost</source>
        <translation>Costo sparsità</translation>
    </message>
    <message>
        <source>Sparsity target</source>
        <translation>Obiettivo sparsità</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Press “New machine” to begin.</source>
        <translation>“Nuova macchina” per iniziare.</translation>
    </message>
    <message>
        <source>Changed: press “Apply” to go on by it, or “New machine”.</source>
        <translation>Cambiato: “Applica” per proseguire così, oppure “Nuova macchina”.</translation>
    </message>
    <message>
        <source>Changed: press “New machine” to use these settings.</source>
        <translation>Cambiato: “Nuova macchina” per usare queste impostazioni.</translation>
    </message>
    <message>
        <source>Back to the beginning of the run (Home)</source>
        <translation>Tornare all’inizio dell’esecuzione (Home)</translation>
    </message>
    <message>
        <source>From there the run goes the same way again, for its random numbers come back too.</source>
        <translation>Da lì l’esecuzione rifà la stessa strada, perché tornano anche i suoi numeri casuali.</translation>
    </message>
    <message>
        <source>One step back, exactly (←)</source>
        <translation>Un passo indietro, esatto (←)</translation>
    </message>
    <message>
        <source>The state before is brought back from what was kept and worked out again, bit for bit.</source>
        <translation>Lo stato precedente è ripreso da ciò che è stato conservato e ricalcolato, bit per bit.</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Avvia o pausa (Spazio)</translation>
    </message>
    <message>
        <source>While it plays, one step follows another as fast as the pace beside it says.</source>
        <translation>Mentre gira, un passo segue l’altro al ritmo indicato accanto.</translation>
    </message>
    <message>
        <source>One step (→)</source>
        <translation>Un passo (→)</translation>
    </message>
    <message>
        <source>A step is the smallest thing this page does; the words at the right say what it is called.</source>
        <translation>Un passo è la cosa più piccola che fa questa pagina; le parole a destra dicono come si chiama.</translation>
    </message>
    <message>
        <source>How fast Play goes: from one step a second to as fast as the machine can</source>
        <translation>A che ritmo gira: da un passo al secondo alla velocità massima del computer</translation>
    </message>
    <message>
        <source>It changes nothing of the run itself: at any pace the same steps are done.</source>
        <translation>Non cambia nulla dell’esecuzione stessa: a ogni ritmo si fanno gli stessi passi.</translation>
    </message>
    <message>
        <source>The whole run: drag to any step of it; every state comes back exactly as it was</source>
        <translation>L’intera esecuzione: trascinare a un passo qualunque; ogni stato torna esattamente com’era</translation>
    </message>
    <message>
        <source>Some states are kept on the way, and the ones between are worked out again from the nearest of them.</source>
        <translation>Alcuni stati sono conservati strada facendo, e quelli fra l’uno e l’altro sono ricalcolati dal più vicino.</translation>
    </message>
    <message>
        <source>The step shown, and the furthest this run has come</source>
        <translation>Il passo mostrato, e il più avanzato raggiunto da questa esecuzione</translation>
    </message>
    <message>
        <source>Any step up to there can be gone back to; Play goes on from the one shown.</source>
        <translation>A ogni passo fin lì si può tornare; si prosegue da quello mostrato.</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>velocità piena</translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation>1 passo/s</translation>
    </message>
    <message>
        <source>{n:,.0f} steps/s</source>
        <translation>{n:,.0f} passi/s</translation>
    </message>
    <message>
        <source>{step_name} {step:,} of {last:,}</source>
        <translation>{step_name} {step:,} di {last:,}</translation>
    </message>
    <message>
        <source>N = 100, P = 30</source>
        <translation>N = 100, P = 30</translation>
    </message>
    <message>
        <source>Far too many memories: hardly one is stable until the network has dreamt</source>
        <translation>Decisamente troppe memorie: quasi nessuna è stabile finché la rete non ha sognato</translation>
    </message>
    <message>
        <source>The load is α = P / N = 0.3, more than twice what Hebb’s rule can hold.</source>
        <translation>Il carico è α = P / N = 0.3, più del doppio di quanto la regola di Hebb può tenere.</translation>
    </message>
    <message>
        <source>N = 32, P = 5</source>
        <translation>N = 32, P = 5</translation>
    </message>
    <message>
        <source>As many memories as fit: dreams make spurious states rarer</source>
        <translation>Tante memorie quante ce ne stanno: i sogni rendono più rari gli stati spuri</translation>
    </message>
    <message>
        <source>The load is α = P / N = 0.16; most memories are stable, but many random starts end elsewhere.</source>
        <translation>Il carico è α = P / N = 0.16; la maggior parte delle memorie è stabile, ma molte partenze casuali finiscono altrove.</translation>
    </message>
    <message>
        <source>Handcrafted</source>
        <translation>Disegnati</translation>
    </message>
    <message>
        <source>The eight handcrafted patterns, 12 × 10</source>
        <translation>Gli otto pattern disegnati a mano, 12 × 10</translation>
    </message>
    <message>
        <source>They resemble each other, unlike random ones, which makes them harder to hold: N = 120, P = 8.</source>
        <translation>Si somigliano, a differenza di quelli casuali, il che li rende più difficili da tenere: N = 120, P = 8.</translation>
    </message>
    <message>
        <source>ε, how much a dream takes away, up to {most:g}, which is as much as storing one pattern added.
It is the same number where weights are the plain sum of outer products, without 1/N,
and a dream does wᵢⱼ ← wᵢⱼ − ε sᵢ sⱼ: the factor 1/N scales weights and dreams alike.</source>
        <translation>ε, quanto toglie un sogno, fino a {most:g}, che è quanto ha aggiunto la memorizzazione di un pattern.
È lo stesso numero dove i pesi sono la semplice somma dei prodotti, senza 1/N,
e un sogno fa wᵢⱼ ← wᵢⱼ − ε sᵢ sⱼ: il fattore 1/N scala allo stesso modo pesi e sogni.</translation>
    </message>
    <message>
        <source>Too large, and the memories are dreamt away before the spurious states are.</source>
        <translation>Troppo grande, e le memorie sono sognate via prima degli stati spuri.</translation>
    </message>
    <message>
        <source>Dreams between two measurements, which take longer than a dream</source>
        <translation>Sogni fra due misure, che durano più di un sogno</translation>
    </message>
    <message>
        <source>The curves have a point for each measurement; the dreams themselves do not depend on it.</source>
        <translation>Le curve hanno un punto per ogni misura; i sogni stessi non ne dipendono.</translation>
    </message>
    <message>
        <source>Share of a memory’s units that are flipped before it is to be recalled</source>
        <translation>Frazione delle unità di una memoria invertite prima di richiamarla</translation>
    </message>
    <message>
        <source>Random starts of a measurement, and about as many noisy memories</source>
        <translation>Partenze casuali di una misura, e circa altrettante memorie rumorose</translation>
    </message>
    <message>
        <source>Each settles at T = 0; where they end is counted, and a share of n starts is known to about 1/√n.</source>
        <translation>Ognuna si ferma a T = 0; si conta dove finiscono, e una frazione di n partenze è nota a circa 1/√n.</translation>
    </message>
    <message>
        <source>Each dream takes away ε of what storing one pattern adds.</source>
        <translation>Ogni sogno toglie ε di quanto aggiunge la memorizzazione di un pattern.</translation>
    </message>
    <message>
        <source>A dream settles from a random state at temperature 0, one unit after another.
Wherever it ends, at a memory or not: wᵢⱼ ← wᵢⱼ − (ε/N) sᵢ sⱼ
(Hopfield, Feinstein and Palmer 1983; Crick and Mitchison’s dream sleep).</source>
        <translation>Un sogno si ferma da uno stato casuale a temperatura 0, un’unità dopo l’altra.
Dovunque finisca, in una memoria o no: wᵢⱼ ← wᵢⱼ − (ε/N) sᵢ sⱼ
(Hopfield, Feinstein e Palmer 1983; il sonno con sogni di Crick e Mitchison).</translation>
    </message>
    <message>
        <source>What is dreamt most often has the largest basin of attraction, and loses most.</source>
        <translation>Ciò che è sognato più spesso ha il bacino di attrazione più grande, e perde di più.</translation>
    </message>
    <message>
        <source>Strength ε</source>
        <translation>Intensità ε</translation>
    </message>
    <message>
        <source>Measure every</source>
        <translation>Misura ogni</translation>
    </message>
    <message>
        <source>Random starts</source>
        <translation>Partenze casuali</translation>
    </message>
    <message>
        <source>Weights: a row for each visible unit, a column for each hidden one.
The last column and the last row are the biases. Double-click, or type, to change a number.</source>
        <translation>Pesi: una riga per ogni unità visibile, una colonna per ogni nascosta.
L’ultima colonna e l’ultima riga sono i bias. Doppio clic, o scrivere, per cambiare un numero.</translation>
    </message>
    <message>
        <source>They are the wᵢⱼ, bᵢ and cⱼ of the energy E = −Σ wᵢⱼ vᵢ hⱼ − Σ bᵢ vᵢ − Σ cⱼ hⱼ.</source>
        <translation>Sono i wᵢⱼ, bᵢ e cⱼ dell’energia E = −Σ wᵢⱼ vᵢ hⱼ − Σ bᵢ vᵢ − Σ cⱼ hⱼ.</translation>
    </message>
    <message>
        <source>Bias {bias} of {unit}</source>
        <translation>Bias {bias} di {unit}</translation>
    </message>
    <message>
        <source>Weight {weight} between {visible} and {hidden}</source>
        <translation>Peso {weight} fra {visible} e {hidden}</translation>
    </message>
    <message>
        <source>Patterns and images</source>
        <translation>Pattern e immagini</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Avvia o pausa</translation>
    </message>
    <message>
        <source>Back to the beginning of the run</source>
        <translation>Tornare all’inizio dell’esecuzione</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Più veloce</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Più lento</translation>
    </message>
    <message>
        <source>Undo the last change of the state</source>
        <translation>Annullare l’ultima modifica dello stato</translation>
    </message>
    <message>
        <source>Start again with the same settings</source>
        <translation>Ricominciare con le stesse impostazioni</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Aprire un file</translation>
    </message>
    <message>
        <source>The first page of the laboratory</source>
        <translation>La prima pagina del laboratorio</translation>
    </message>
    <message>
        <source>The second page of the laboratory</source>
        <translation>La seconda pagina del laboratorio</translation>
    </message>
    <message>
        <source>The third page of the laboratory</source>
        <translation>La terza pagina del laboratorio</translation>
    </message>
    <message>
        <source>The fourth page of the laboratory</source>
        <translation>La quarta pagina del laboratorio</translation>
    </message>
    <message>
        <source>The fifth page of the laboratory</source>
        <translation>La quinta pagina del laboratorio</translation>
    </message>
    <message>
        <source>The sixth page of the laboratory</source>
        <translation>La sesta pagina del laboratorio</translation>
    </message>
    <message>
        <source>The other laboratory</source>
        <translation>L’altro laboratorio</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>Schermo intero, e ritorno</translation>
    </message>
    <message>
        <source>What is this? Then click anything</source>
        <translation>Che cos’è questo? Poi un clic su qualunque cosa</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Questo elenco</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>The next step of the lecture</source>
        <translation>Il prossimo passo della lezione</translation>
    </message>
    <message>
        <source>The step of the lecture before</source>
        <translation>Il passo precedente della lezione</translation>
    </message>
    <message>
        <source>The first step of the lecture</source>
        <translation>Il primo passo della lezione</translation>
    </message>
    <message>
        <source>Reveal the answer to a question</source>
        <translation>Rivelare la risposta a una domanda</translation>
    </message>
    <message>
        <source>Present the lecture, and back</source>
        <translation>Presentare la lezione, e ritorno</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>Terminare la presentazione</translation>
    </message>
    <message>
        <source>Return to the lecture when someone else has played</source>
        <translation>Tornare alla lezione quando qualcun altro ha giocato</translation>
    </message>
    <message>
        <source>One step of the run</source>
        <translation>Un passo dell’esecuzione</translation>
    </message>
    <message>
        <source>One step of the run back</source>
        <translation>Un passo indietro dell’esecuzione</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>While a lecture is open</source>
        <translation>Mentre è aperta una lezione</translation>
    </message>
    <message>
        <source>On a picture of units the left button sets, the right button clears; hover for exact numbers.</source>
        <translation>Su un’immagine di unità il tasto sinistro imposta, il destro cancella; sotto il mouse ci sono i numeri esatti.</translation>
    </message>
    <message>
        <source>or</source>
        <comment>one key or another</comment>
        <translation>o</translation>
    </message>
    <message>
        <source>random starts (%)</source>
        <translation>partenze casuali (%)</translation>
    </message>
    <message>
        <source>How often each memory is reached from a random start, before the dreams and now</source>
        <translation>Quanto spesso ogni memoria è raggiunta da una partenza casuale, prima dei sogni e ora</translation>
    </message>
    <message>
        <source>It is the accessibility of the memories ξ^μ, in percent of the starts, which settle at T = 0.</source>
        <translation>È l’accessibilità delle memorie ξ^μ, in percento delle partenze, che si fermano a T = 0.</translation>
    </message>
    <message>
        <source>Accessibility: the share of random starts that end in a memory or in its mirror image.
Unlearning makes it more even: what is dreamt of most is unlearnt most.</source>
        <translation>Accessibilità: la frazione di partenze casuali che finisce in una memoria o nella sua immagine speculare.
Il disapprendimento la rende più uniforme: ciò che si sogna di più si disapprende di più.</translation>
    </message>
    <message>
        <source>Each start is a random state s that settles at T = 0; a hollow bar is the share in percent before the first dream, a filled one that of the weights w as they are now.</source>
        <translation>Ogni partenza è uno stato casuale s che si ferma a T = 0; una barra vuota è la frazione in percento prima del primo sogno, una piena quella dei pesi w come sono ora.</translation>
    </message>
    <message>
        <source>hollow: before   ·   filled: after {n:,} dreams</source>
        <translation>vuote: prima   ·   piene: dopo {n:,} sogni</translation>
    </message>
    <message>
        <source>neither before nor after {n:,} dreams is any reached</source>
        <translation>né prima né dopo {n:,} sogni se ne raggiunge una</translation>
    </message>
    <message>
        <source>Memory {memory}, “{name}”: {now:.1f} % of random starts end in it or its mirror image ({start:.1f} % before); dreams that hit it: {itself:,}, its mirror image: {mirrored:,}</source>
        <translation>Memoria {memory}, “{name}”: {now:.1f} % delle partenze casuali finisce in essa o nella sua immagine speculare ({start:.1f} % prima); sogni che l’hanno colpita: {itself:,}, la sua immagine speculare: {mirrored:,}</translation>
    </message>
    <message>
        <source>mixtures melt at T&lt;sub&gt;3&lt;/sub&gt; = {limit:.2f}</source>
        <translation>le miscele fondono a T&lt;sub&gt;3&lt;/sub&gt; = {limit:.2f}</translation>
    </message>
    <message>
        <source>random memories at T&lt;sub&gt;M&lt;/sub&gt; = {limit:.2f}</source>
        <translation>memorie casuali a T&lt;sub&gt;M&lt;/sub&gt; = {limit:.2f}</translation>
    </message>
    <message>
        <source>starting temperature T₀</source>
        <translation>temperatura iniziale T₀</translation>
    </message>
    <message>
        <source>share of the starts</source>
        <translation>frazione delle partenze</translation>
    </message>
    <message>
        <source>How many spurious minima are left for a memory, against the temperature that cooling begins at</source>
        <translation>Quanti minimi spuri vengono lasciati per una memoria, rispetto alla temperatura da cui parte il raffreddamento</translation>
    </message>
    <message>
        <source>The temperature T₀ has no unit here: it is that of energies E with Boltzmann’s constant 1.</source>
        <translation>La temperatura T₀ qui non ha unità di misura: è quella di energie E con costante di Boltzmann 1.</translation>
    </message>
    <message>
        <source>Every start is a spurious minimum. It is cooled from T₀ to 0 and settles; at T₀ = 0 it stays.
Circles: ended in a memory or a mirror image, every unit right; the star is the best.
Diamonds: ended in the one that was nearest to the start. Bars: one standard error.
Dashed: how many random states reach one at T = 0. Click to see a run from a temperature.
T₃ and T_M are of random memories by Hebb’s rule and very many units: at T₃ and above, mixtures of few
memories are no minima of the free energy; at T_M and above, memories of this load are none.</source>
        <translation>Ogni partenza è un minimo spurio. Viene raffreddata da T₀ a 0 e si ferma; a T₀ = 0 resta.
Cerchi: finita in una memoria o immagine speculare, ogni unità giusta; la stella è il meglio.
Rombi: finita in quella più vicina alla partenza. Barre: un errore standard.
Tratteggio: quanti stati casuali ne raggiungono una a T = 0. Un clic mostra un’esecuzione da una temperatura.
T₃ e T_M valgono per memorie casuali con la regola di Hebb e moltissime unità: da T₃ in su le miscele di poche
memorie non sono minimi dell’energia libera; da T_M in su non lo sono le memorie di questo carico.</translation>
    </message>
    <message>
        <source>At temperature T a unit is +1 with probability 1 / (1 + exp(−2 h / T)), with h its local field, so that noise can lift the state over a barrier ΔE of about T.</source>
        <translation>A temperatura T un’unità è +1 con probabilità 1 / (1 + exp(−2 h / T)), con h il suo campo locale, così che il rumore può portare lo stato oltre una barriera ΔE di circa T.</translation>
    </message>
    <message>
        <source>What the marks of the curves are, and where theory has its limits</source>
        <translation>Che cosa sono i segni delle curve, e dove la teoria ha i suoi limiti</translation>
    </message>
    <message>
        <source>A mark stands for a share of the starts, between 0 and 1; the limits are temperatures T.</source>
        <translation>Un segno è una frazione delle partenze, fra 0 e 1; i limiti sono temperature T.</translation>
    </message>
    <message>
        <source>a new random start at T = 0</source>
        <translation>una nuova partenza casuale a T = 0</translation>
    </message>
    <message>
        <source>Theory: {limits}</source>
        <translation>Teoria: {limits}</translation>
    </message>
    <message>
        <source>a memory or a mirror image</source>
        <translation>una memoria o un’immagine speculare</translation>
    </message>
    <message>
        <source>the one nearest to the start</source>
        <translation>quella più vicina alla partenza</translation>
    </message>
    <message>
        <source>T₀ = {t:g}: of {starts:,} starts {success} ended in a memory or a mirror image, {nearest} in the nearest one, {unchanged:.4f} where they began; mean overlap {overlap}</source>
        <translation>T₀ = {t:g}: di {starts:,} partenze {success} sono finite in una memoria o un’immagine speculare, {nearest} nella più vicina, {unchanged:.4f} dove erano partite; sovrapposizione media {overlap}</translation>
    </message>
    <message>
        <source>{share} ({low:.4f} to {high:.4f})</source>
        <translation>{share} ({low:.4f} fino a {high:.4f})</translation>
    </message>
    <message>
        <source>What the attractor is that was chosen on the wall or in the table</source>
        <translation>Che cos’è l’attrattore scelto sul muro o nella tabella</translation>
    </message>
    <message>
        <source>It is a state s that no decision of a unit changes at T = 0, with its energy E(s).</source>
        <translation>È uno stato s che nessuna decisione di un’unità cambia a T = 0, con la sua energia E(s).</translation>
    </message>
    <message>
        <source>The state, one cell a unit: +1 stands out, −1 is blank</source>
        <translation>Lo stato, una cella per unità: +1 risalta, −1 è vuoto</translation>
    </message>
    <message>
        <source>It is s, with s_i = ±1 for each of the N units.</source>
        <translation>È s, con s_i = ±1 per ognuna delle N unità.</translation>
    </message>
    <message>
        <source>Load it on the Hopfield page</source>
        <translation>Aprilo nella pagina Hopfield</translation>
    </message>
    <message>
        <source>Look at this state on the page “Hopfield network”, in this network</source>
        <translation>Guardare questo stato nella pagina “Rete di Hopfield”, in questa rete</translation>
    </message>
    <message>
        <source>The memories and the weights w are taken along, and s begins as this state.</source>
        <translation>Le memorie e i pesi w vengono portati con sé, e s parte da questo stato.</translation>
    </message>
    <message>
        <source>Click a picture or a row of the table to see what it is.</source>
        <translation>Un clic su un’immagine o una riga della tabella dice che cos’è.</translation>
    </message>
    <message>
        <source>Rank {rank:,} of {distinct:,}
{count:,} of {starts:,} starts:
{share}
Energy E = {energy}</source>
        <translation>Posto {rank:,} di {distinct:,}
{count:,} di {starts:,} partenze:
{share}
Energia E = {energy}</translation>
    </message>
    <message>
        <source>Unit {unit} (row {row}, column {column}) is {state}</source>
        <translation>L’unità {unit} (riga {row}, colonna {column}) è {state}</translation>
    </message>
    <message>
        <source>Every attractor that was found, one in a row; a click on a head sorts by it</source>
        <translation>Ogni attrattore trovato, uno per riga; un clic su un’intestazione ordina secondo quella</translation>
    </message>
    <message>
        <source>The columns have its energy E, its share of the starts and its overlap m with the nearest memory.</source>
        <translation>Le colonne ne danno energia E, frazione delle partenze e sovrapposizione m con la memoria più vicina.</translation>
    </message>
    <message>
        <source>Click a row: what it is. Double click: look at it on the Hopfield page.</source>
        <translation>Clic su una riga: che cos’è. Doppio clic: guardarlo nella pagina Hopfield.</translation>
    </message>
    <message>
        <source>Each row is a state s in which the network stays, with its energy E and its overlap m with a memory.</source>
        <translation>Ogni riga è uno stato s in cui la rete resta, con la sua energia E e la sovrapposizione m con una memoria.</translation>
    </message>
    <message>
        <source>Where the starts ended, the most frequent first, as pictures</source>
        <translation>Dove sono finite le partenze, le più frequenti prima, come immagini</translation>
    </message>
    <message>
        <source>Each is a state s of N units ±1 in which the network stays; its rank is by its share of the starts.</source>
        <translation>Ognuna è uno stato s di N unità ±1 in cui la rete resta; il posto è secondo la frazione delle partenze.</translation>
    </message>
    <message>
        <source>Spurious states only</source>
        <translation>Solo stati spuri</translation>
    </message>
    <message>
        <source>Leave out the memories themselves and their mirror images</source>
        <translation>Tralasciare le memorie stesse e le loro immagini speculari</translation>
    </message>
    <message>
        <source>A state is spurious if its overlap m with every memory ξ^μ lies between −1 and +1.</source>
        <translation>Uno stato è spurio se la sua sovrapposizione m con ogni memoria ξ^μ sta fra −1 e +1.</translation>
    </message>
    <message>
        <source>What stands before the rank of each picture; the frames say it too</source>
        <translation>Che cosa sta davanti al posto di ogni immagine; lo dicono anche le cornici</translation>
    </message>
    <message>
        <source>M is a memory, −M its mirror image, ≈M a state close to one, Σ a mixture of memories, S a spin glass.</source>
        <translation>M è una memoria, −M la sua immagine speculare, ≈M uno stato vicino a una, Σ una miscela di memorie, S un vetro di spin.</translation>
    </message>
    <message>
        <source>Rank {rank:,}: {count:,} of {starts:,} starts ({share}), energy E = {energy}, {name}</source>
        <translation>Posto {rank:,}: {count:,} di {starts:,} partenze ({share}), energia E = {energy}, {name}</translation>
    </message>
    <message>
        <source>load α = P / N  (memories per unit)</source>
        <translation>carico α = P / N  (memorie per unità)</translation>
    </message>
    <message>
        <source>overlap m, share of memories</source>
        <translation>sovrapposizione m, frazione di memorie</translation>
    </message>
    <message>
        <source>How well memories are held, against the load: measured, and as theory has it</source>
        <translation>Quanto bene sono tenute le memorie, rispetto al carico: misurato, e secondo la teoria</translation>
    </message>
    <message>
        <source>The load α = P / N is the number of memories for each unit, the overlap m is 1 for a perfect recall.</source>
        <translation>Il carico α = P / N è il numero di memorie per unità, la sovrapposizione m è 1 per un richiamo perfetto.</translation>
    </message>
    <message>
        <source>Networks are started at each memory and settle at T = 0.
Circles: overlap of the end with the memory, mean over networks, with its standard error.
Diamonds: share of memories that end with every bit right.
Line: the theory of Amit, Gutfreund and Sompolinsky for a large network, up to its end at α_c.</source>
        <translation>Le reti partono da ogni memoria e si fermano a T = 0.
Cerchi: sovrapposizione della fine con la memoria, media sulle reti, con il suo errore standard.
Rombi: frazione di memorie che finiscono con ogni bit giusto.
Linea: la teoria di Amit, Gutfreund e Sompolinsky per una rete grande, fino alla sua fine in α_c.</translation>
    </message>
    <message>
        <source>Beyond α_c ≈ 0.138 memories by Hebb’s rule interfere so much that the overlap m breaks down at once; every bit is right only below about 1 / (2 ln N).</source>
        <translation>Oltre α_c ≈ 0.138 le memorie con la regola di Hebb interferiscono tanto che la sovrapposizione m crolla di colpo; ogni bit è giusto solo sotto circa 1 / (2 ln N).</translation>
    </message>
    <message>
        <source>What the marks and the line of the curve are</source>
        <translation>Che cosa sono i segni e la linea della curva</translation>
    </message>
    <message>
        <source>The overlap is m = (1/N) Σ_i ξ_i s_i, from −1 to +1; the theory m(α) is of random memories.</source>
        <translation>La sovrapposizione è m = (1/N) Σ_i ξ_i s_i, da −1 a +1; la teoria m(α) è per memorie casuali.</translation>
    </message>
    <message>
        <source>Hopfield: {load:.2f}</source>
        <translation>Hopfield: {load:.2f}</translation>
    </message>
    <message>
        <source>mean overlap</source>
        <translation>sovrapposizione media</translation>
    </message>
    <message>
        <source>theory m(α)</source>
        <translation>teoria m(α)</translation>
    </message>
    <message>
        <source>every bit right</source>
        <translation>ogni bit giusto</translation>
    </message>
    <message>
        <source>α = {load:.4f}: theory m = {theory:.4f}</source>
        <translation>α = {load:.4f}: teoria m = {theory:.4f}</translation>
    </message>
    <message>
        <source>1 network measured:  overlap {overlap},  every bit right in {exact} of the memories</source>
        <translation>1 rete misurata:  sovrapposizione {overlap},  ogni bit giusto in {exact} delle memorie</translation>
    </message>
    <message>
        <source>{n} networks measured:  overlap {overlap},  every bit right in {exact} of the memories</source>
        <translation>{n} reti misurate:  sovrapposizione {overlap},  ogni bit giusto in {exact} delle memorie</translation>
    </message>
    <message>
        <source>pictures the machine has not learnt from</source>
        <translation>immagini da cui la macchina non ha imparato</translation>
    </message>
    <message>
        <source>the pictures it has learnt, as there were too few to hold any back</source>
        <translation>le immagini che ha imparato, troppo poche per tenerne da parte</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>passaggi</translation>
    </message>
    <message>
        <source>free energy (nats)</source>
        <translation>energia libera (nat)</translation>
    </message>
    <message>
        <source>The mean free energy of the chains, pass by pass, beside that of data</source>
        <translation>L’energia libera media delle catene, passaggio per passaggio, accanto a quella dei dati</translation>
    </message>
    <message>
        <source>It is the mean of F(v) over the chains, in nats; the lower F(v), the more probable a picture v.</source>
        <translation>È la media di F(v) sulle catene, in nat; più bassa è F(v), più probabile è un’immagine v.</translation>
    </message>
    <message>
        <source>Pass {n:,}: mean free energy {energy} (standard error)</source>
        <translation>Passaggio {n:,}: energia libera media {energy} (errore standard)</translation>
    </message>
    <message>
        <source>Mean free energy of the pictures of all chains, with a band of two standard errors of it, and (dashed)
that of {data}.
A machine that has learnt the data well dreams at the dashed line: below it, it has fallen for few
pictures; above it, it finds no good ones. Clamped pixels make the two incomparable, and the dashed
line goes. Click to go to a pass.</source>
        <translation>Energia libera media delle immagini di tutte le catene, con una fascia di due suoi errori standard, e (tratteggiata)
quella di {data}.
Una macchina che ha imparato bene i dati sogna alla linea tratteggiata: sotto, si è fissata su poche
immagini; sopra, non ne trova di buone. Pixel bloccati rendono le due inconfrontabili, e la linea
tratteggiata sparisce. Un clic va a un passaggio.</translation>
    </message>
    <message>
        <source>It is F(v) = −log Σ_h exp(−E(v, h)), in nats, so that p(v) = exp(−F(v)) / Z.</source>
        <translation>È F(v) = −log Σ_h exp(−E(v, h)), in nat, così che p(v) = exp(−F(v)) / Z.</translation>
    </message>
    <message>
        <source>Many chains of a machine that is left alone, as a wall of pictures</source>
        <translation>Molte catene di una macchina lasciata a sé stessa, come un muro di immagini</translation>
    </message>
    <message>
        <source>Each picture is the visible layer v of one chain: the probabilities p(v_i = 1 | h) or the states.</source>
        <translation>Ogni immagine è lo strato visibile v di una catena: le probabilità p(v_i = 1 | h) o gli stati.</translation>
    </message>
    <message>
        <source>Each picture is one chain. Click to enlarge it.
A frame: it is unmoved. It differs from its own picture {n} passes ago in less than a
quarter of the pixels in which two chains differ on average.</source>
        <translation>Ogni immagine è una catena. Un clic la ingrandisce.
Una cornice: non si è mossa. Differisce dalla sua immagine di {n} passaggi fa in meno di un
quarto dei pixel in cui differiscono in media due catene.</translation>
    </message>
    <message>
        <source>In each pass all hidden units h are drawn given v, then all visible units v given h.</source>
        <translation>In ogni passaggio si estraggono tutte le unità nascoste h dato v, poi tutte le visibili v dato h.</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilità</translation>
    </message>
    <message>
        <source>Show how likely each pixel is to be 1, given the hidden states</source>
        <translation>Mostrare quanto è probabile che ogni pixel sia 1, dati gli stati nascosti</translation>
    </message>
    <message>
        <source>It is p(v_i = 1 | h) = σ(b_i + Σ_j w_ij h_j), from 0 to 1.</source>
        <translation>È p(v_i = 1 | h) = σ(b_i + Σ_j w_ij h_j), da 0 a 1.</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Stati</translation>
    </message>
    <message>
        <source>Show the states drawn, 0 or 1, from which the next pass begins</source>
        <translation>Mostrare gli stati estratti, 0 o 1, da cui parte il prossimo passaggio</translation>
    </message>
    <message>
        <source>It is v_i, which is 1 with the probability p(v_i = 1 | h).</source>
        <translation>È v_i, che è 1 con probabilità p(v_i = 1 | h).</translation>
    </message>
    <message>
        <source>Write on each picture which digit it looks like: that of the nearest training digit</source>
        <translation>Scrivere su ogni immagine a quale cifra somiglia: quella della cifra di addestramento più vicina</translation>
    </message>
    <message>
        <source>Nearest is the one that makes the smallest angle with the probabilities p(v_i = 1 | h).</source>
        <translation>La più vicina è quella con l’angolo più piccolo rispetto alle probabilità p(v_i = 1 | h).</translation>
    </message>
    <message>
        <source>framed: unmoved</source>
        <translation>incorniciate: non mosse</translation>
    </message>
    <message>
        <source>{chain}; pixel (row {row}, column {column}): p = {p:.3f}, state {state} (clamped)</source>
        <translation>{chain}; pixel (riga {row}, colonna {column}): p = {p:.3f}, stato {state} (bloccato)</translation>
    </message>
    <message>
        <source>{chain}; pixel (row {row}, column {column}): p = {p:.3f}, state {state}</source>
        <translation>{chain}; pixel (riga {row}, colonna {column}): p = {p:.3f}, stato {state}</translation>
    </message>
    <message>
        <source>Hidden units above, visible units below. Filled: 1, hollow: 0, dashed: undecided.
Click a unit to set it to 1, then to 0; right-click: undecided. Click a line to set its weight.
Lines: orange is positive, blue negative, dotted 0; the wider, the larger.</source>
        <translation>Unità nascoste sopra, visibili sotto. Piena: 1, vuota: 0, tratteggiata: indecisa.
Un clic su un’unità la mette a 1, poi a 0; clic destro: indecisa. Un clic su una linea imposta il suo peso.
Linee: arancio è positivo, blu negativo, punteggiato 0; più larga, più grande.</translation>
    </message>
    <message>
        <source>Circles are the units v_i and h_j, lines their weights w_ij; a unit is 1 with the probability σ of its bias plus the sum of weight × state along its lines.</source>
        <translation>I cerchi sono le unità v_i e h_j, le linee i loro pesi w_ij; un’unità è 1 con probabilità σ del suo bias più la somma di peso × stato lungo le sue linee.</translation>
    </message>
    <message>
        <source>Which pixels are held while the machine samples the rest</source>
        <translation>Quali pixel sono bloccati mentre la macchina campiona il resto</translation>
    </message>
    <message>
        <source>Held are visible units v_i, at 0 or 1; the others are drawn from p(v | h), so that v is completed.</source>
        <translation>Bloccate sono unità visibili v_i, a 0 o 1; le altre sono estratte da p(v | h), così che v viene completato.</translation>
    </message>
    <message>
        <source>Hatched pixels are free: the machine samples them. The others are held in every pass of all chains.
Paint: the left button holds pixels on, the right button off; with Shift, or while “Free” is on, it
frees them. The chains go on from where they are, and passes are counted anew.</source>
        <translation>I pixel tratteggiati sono liberi: la macchina li campiona. Gli altri sono bloccati in ogni passaggio di tutte le catene.
Dipingere: il tasto sinistro blocca i pixel accesi, il destro spenti; con Maiusc, o con “Libera” attivo, li
libera. Le catene proseguono da dove sono, e i passaggi si contano da capo.</translation>
    </message>
    <message>
        <source>With some v_i held, the chains sample the free ones from p(v_free | v_held).</source>
        <translation>Con alcune v_i bloccate, le catene campionano le libere da p(v_libere | v_bloccate).</translation>
    </message>
    <message>
        <source>Clamp</source>
        <translation>Blocca</translation>
    </message>
    <message>
        <source>The left button holds pixels on, the right button off</source>
        <translation>Il tasto sinistro blocca i pixel accesi, il destro spenti</translation>
    </message>
    <message>
        <source>A pixel v_i that is clamped keeps its state, 1 or 0, in every pass of every chain.</source>
        <translation>Un pixel v_i bloccato mantiene il suo stato, 1 o 0, in ogni passaggio di ogni catena.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libera</translation>
    </message>
    <message>
        <source>The mouse lets pixels go again (with Shift it always does)</source>
        <translation>Il mouse lascia di nuovo liberi i pixel (con Maiusc lo fa sempre)</translation>
    </message>
    <message>
        <source>A pixel v_i that is free is drawn anew in every pass, from p(v_i = 1 | h).</source>
        <translation>Un pixel v_i libero è estratto a ogni passaggio, da p(v_i = 1 | h).</translation>
    </message>
    <message>
        <source>{held:,} of {n:,} pixels clamped</source>
        <translation>{held:,} di {n:,} pixel bloccati</translation>
    </message>
    <message>
        <source>all pixels are free</source>
        <translation>tutti i pixel sono liberi</translation>
    </message>
    <message>
        <source>Pixel {pixel} (row {row}, column {column}): free; on in {share:.0f} % of the chains now</source>
        <translation>Pixel {pixel} (riga {row}, colonna {column}): libero; acceso ora nel {share:.0f} % delle catene</translation>
    </message>
    <message>
        <source>Pixel {pixel} (row {row}, column {column}): held at {value}; on in {share:.0f} % of the chains now</source>
        <translation>Pixel {pixel} (riga {row}, colonna {column}): bloccato a {value}; acceso ora nel {share:.0f} % delle catene</translation>
    </message>
    <message>
        <source>memory ν</source>
        <translation>memoria ν</translation>
    </message>
    <message>
        <source>memory μ</source>
        <translation>memoria μ</translation>
    </message>
    <message>
        <source>How much the memories resemble each other: their overlap matrix</source>
        <translation>Quanto si somigliano le memorie: la matrice delle sovrapposizioni</translation>
    </message>
    <message>
        <source>It is m_μν = (1/N) Σ_i ξ_i^μ ξ_i^ν, from −1 to +1; by chance it is about ±1/√N.</source>
        <translation>È m_μν = (1/N) Σ_i ξ_i^μ ξ_i^ν, da −1 a +1; per caso è circa ±1/√N.</translation>
    </message>
    <message>
        <source>Overlap of every memory with every other one: 0 is unrelated, ±1 the same up to sign.
The closer two memories are, the sooner their minima merge.</source>
        <translation>Sovrapposizione di ogni memoria con ogni altra: 0 è senza relazione, ±1 uguali a meno del segno.
Più vicine sono due memorie, prima si fondono i loro minimi.</translation>
    </message>
    <message>
        <source>A square is m_μν = (1/N) Σ_i ξ_i^μ ξ_i^ν: orange above 0, blue below.</source>
        <translation>Un quadrato è m_μν = (1/N) Σ_i ξ_i^μ ξ_i^ν: arancio sopra 0, blu sotto.</translation>
    </message>
    <message>
        <source>One memory only: nothing to resemble.</source>
        <translation>Una sola memoria: nulla a cui somigliare.</translation>
    </message>
    <message>
        <source>Closest: “{one}” and the mirror image of “{other}”, overlap {overlap}; they are the first to merge.</source>
        <translation>Più vicine: “{one}” e l’immagine speculare di “{other}”, sovrapposizione {overlap}; sono le prime a fondersi.</translation>
    </message>
    <message>
        <source>Closest: “{one}” and “{other}”, overlap {overlap}; they are the first to merge.</source>
        <translation>Più vicine: “{one}” e “{other}”, sovrapposizione {overlap}; sono le prime a fondersi.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}”: overlap {overlap}, they differ in {differing:,} of {n:,} units</source>
        <translation>“{one}” e “{other}”: sovrapposizione {overlap}, differiscono in {differing:,} di {n:,} unità</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>cifra</translation>
    </message>
    <message>
        <source>chains (%)</source>
        <translation>catene (%)</translation>
    </message>
    <message>
        <source>A machine that mixes well shows each digit about as often as the data do, in percent of its chains.</source>
        <translation>Una macchina che mescola bene mostra ogni cifra circa tanto spesso quanto i dati, in percento delle sue catene.</translation>
    </message>
    <message>
        <source>Each chain is looked at every {n} passes. It shows the digit of that training digit, of 3,000, that
makes the smallest angle with its picture: nine in ten test digits are told rightly so.
It has changed its digit when two looks in a row see the same other digit.</source>
        <translation>Ogni catena è guardata ogni {n} passaggi. Mostra la cifra di quella cifra di addestramento, fra 3.000, che
forma l’angolo più piccolo con la sua immagine: nove cifre di test su dieci sono riconosciute bene così.
Ha cambiato cifra quando due sguardi di seguito vedono la stessa altra cifra.</translation>
    </message>
    <message>
        <source>A bar is the share of the chains, in percent, whose probabilities p(v_i = 1 | h) look like the digit.</source>
        <translation>Una barra è la frazione delle catene, in percento, le cui probabilità p(v_i = 1 | h) somigliano alla cifra.</translation>
    </message>
    <message>
        <source>Over the last {n} passes, of all chains</source>
        <translation>Sugli ultimi {n} passaggi, di tutte le catene</translation>
    </message>
    <message>
        <source>It is the mean number of passes between two changes of the digit: the fewer, the better they mix.</source>
        <translation>È il numero medio di passaggi fra due cambi di cifra: meno sono, meglio mescolano.</translation>
    </message>
    <message>
        <source>The pictures of this machine are no digits of 28 × 28 or 16 × 16 pixels.</source>
        <translation>Le immagini di questa macchina non sono cifre di 28 × 28 o 16 × 16 pixel.</translation>
    </message>
    <message>
        <source>Digit {digit}: {n:,} of {of:,} chains look like it ({share:.1f} %)</source>
        <translation>Cifra {digit}: {n:,} di {of:,} catene le somigliano ({share:.1f} %)</translation>
    </message>
    <message>
        <source>Each mark is a minimum: a state that no flip of one unit leads down from. Its height is its energy.
Two branches join at the lowest energy that must be climbed to go from one to the other, unit by unit.
Point at a mark to see the state; click to load it on the page “Hopfield network”.</source>
        <translation>Ogni segno è un minimo: uno stato da cui nessuna inversione di un’unità fa scendere. La sua altezza è la sua energia.
Due rami si uniscono all’energia più bassa che bisogna salire per andare dall’uno all’altro, unità per unità.
Puntare un segno mostra lo stato; un clic lo apre nella pagina “Rete di Hopfield”.</translation>
    </message>
    <message>
        <source>minima (in no order)</source>
        <translation>minimi (in nessun ordine)</translation>
    </message>
    <message>
        <source>energy E</source>
        <translation>energia E</translation>
    </message>
    <message>
        <source>The disconnectivity graph: minima as leaves, the lowest passes between them as joins</source>
        <translation>Il grafo di sconnessione: i minimi come foglie, i passi più bassi fra loro come giunzioni</translation>
    </message>
    <message>
        <source>The height is the energy E; a barrier ΔE is how far a join lies above a leaf.</source>
        <translation>L’altezza è l’energia E; una barriera ΔE è quanto una giunzione sta sopra una foglia.</translation>
    </message>
    <message>
        <source>The height is the energy E(s); from a leaf up to a join it is the barrier ΔE that noise has to climb.</source>
        <translation>L’altezza è l’energia E(s); da una foglia fino a una giunzione è la barriera ΔE che il rumore deve salire.</translation>
    </message>
    <message>
        <source>What the marks of the minima are</source>
        <translation>Che cosa sono i segni dei minimi</translation>
    </message>
    <message>
        <source>They tell by the overlap m of a state s with the memories ξ^μ: 1 is a memory, −1 its mirror image.</source>
        <translation>Dicono secondo la sovrapposizione m di uno stato s con le memorie ξ^μ: 1 è una memoria, −1 la sua immagine speculare.</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} minima: the lowest {lowest} and the memories; {left_out:,} left out</source>
        <translation>{n:,} di {all:,} minimi: i {lowest} più bassi e le memorie; {left_out:,} tralasciati</translation>
    </message>
    <message>
        <source>╌╌ upper bound</source>
        <translation>╌╌ limite superiore</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>partenze</translation>
    </message>
    <message>
        <source>attractors</source>
        <translation>attrattori</translation>
    </message>
    <message>
        <source>How many distinct attractors were found after so many starts, and how many are still unseen</source>
        <translation>Quanti attrattori diversi sono stati trovati dopo tante partenze, e quanti mancano ancora</translation>
    </message>
    <message>
        <source>A curve that still climbs says that much is unseen; where it is flat, hardly any attractor is left.</source>
        <translation>Una curva che sale ancora dice che molto manca; dove è piatta, quasi nessun attrattore resta.</translation>
    </message>
    <message>
        <source>Distinct attractors found after so many starts.
Dashed: those found and the least number that is still unseen (Chao 1984).</source>
        <translation>Attrattori diversi trovati dopo tante partenze.
Tratteggio: quelli trovati e il numero minimo di quelli che mancano ancora (Chao 1984).</translation>
    </message>
    <message>
        <source>Of the unseen there are about f₁² / (2 f₂) at least, with f₁ found once and f₂ found twice.</source>
        <translation>Di quelli non visti ce ne sono almeno circa f₁² / (2 f₂), con f₁ trovati una volta e f₂ trovati due.</translation>
    </message>
    <message>
        <source>Good and Turing: the probability is the share of the starts whose attractor was found only once.
Chao’s lower bound rests on how many attractors were found once and how many twice.</source>
        <translation>Good e Turing: la probabilità è la frazione delle partenze il cui attrattore è stato trovato una volta sola.
Il limite inferiore di Chao si basa su quanti attrattori sono stati trovati una volta e quanti due.</translation>
    </message>
    <message>
        <source>With f₁ attractors found once and f₂ twice in n starts, they are f₁ / n and about f₁² / (2 f₂).</source>
        <translation>Con f₁ attrattori trovati una volta e f₂ due in n partenze, sono f₁ / n e circa f₁² / (2 f₂).</translation>
    </message>
    <message>
        <source>After {starts:,} starts: {distinct:,} distinct attractors</source>
        <translation>Dopo {starts:,} partenze: {distinct:,} attrattori diversi</translation>
    </message>
    <message>
        <source>Press Play: the curve flattens when most attractors are found.</source>
        <translation>Avviare: la curva si appiattisce quando la maggior parte degli attrattori è trovata.</translation>
    </message>
    <message>
        <source>No attractor was found twice: too few starts to say how many there are.</source>
        <translation>Nessun attrattore trovato due volte: troppo poche partenze per dire quanti ce ne sono.</translation>
    </message>
    <message>
        <source>Every attractor was found at least twice: hardly any can be unseen.</source>
        <translation>Ogni attrattore è stato trovato almeno due volte: quasi nessuno può mancare.</translation>
    </message>
    <message>
        <source>The next start finds a new attractor with probability {p}; at least {n:,.0f} more are unseen (Chao1).</source>
        <translation>La prossima partenza trova un nuovo attrattore con probabilità {p}; ne mancano almeno altri {n:,.0f} (Chao1).</translation>
    </message>
    <message>
        <source>The next start finds a new attractor with probability {p}; none need be unseen (Chao1).</source>
        <translation>La prossima partenza trova un nuovo attrattore con probabilità {p}; può non mancarne nessuno (Chao1).</translation>
    </message>
    <message>
        <source>step (one unit decided)</source>
        <translation>passo (un’unità decisa)</translation>
    </message>
    <message>
        <source>The energy of the network against the step</source>
        <translation>L’energia della rete rispetto al passo</translation>
    </message>
    <message>
        <source>It is E(s) = −½ Σ_ij w_ij s_i s_j, which falls until the state is a minimum.</source>
        <translation>È E(s) = −½ Σ_ij w_ij s_i s_j, che scende finché lo stato è un minimo.</translation>
    </message>
    <message>
        <source>The energy after each decision: it never rises.
Thin lines: the energies of the memories (of many, the lowest and the highest). Click to go to a step.</source>
        <translation>L’energia dopo ogni decisione: non sale mai.
Linee sottili: le energie delle memorie (se molte, la più bassa e la più alta). Un clic va a un passo.</translation>
    </message>
    <message>
        <source>It is E(s) = −½ Σ_ij w_ij s_i s_j: a unit takes the sign of its field h_i, which cannot raise it.</source>
        <translation>È E(s) = −½ Σ_ij w_ij s_i s_j: un’unità prende il segno del suo campo h_i, il che non può alzarla.</translation>
    </message>
    <message>
        <source>Step {step:,}: energy E = {energy}</source>
        <translation>Passo {step:,}: energia E = {energy}</translation>
    </message>
    <message>
        <source>change (%)</source>
        <translation>cambiamento (%)</translation>
    </message>
    <message>
        <source>How much the distribution still changes, beside how much chance alone would make it seem to</source>
        <translation>Quanto cambia ancora la distribuzione, accanto a quanto lo farebbe sembrare il solo caso</translation>
    </message>
    <message>
        <source>At equilibrium the chains sample p(v) itself, and only chance, in percent of full ink, is left.</source>
        <translation>All’equilibrio le catene campionano p(v) stessa, e resta solo il caso, in percento dell’inchiostro pieno.</translation>
    </message>
    <message>
        <source>The run so far is cut into three. From the mean picture of all chains in the last third, that in the
middle third is subtracted: the root mean square of the difference over the pixels, in percent of full
ink. At equilibrium it is not 0, as chains are few: their spread tells how large it is by chance
(dashed), and a line that chance passes in one of twenty measurements (edge of the shaded region).
Equilibrium is reached when the curve stays in the shaded region. A change that takes much longer than
the run cannot be seen: look at the mixing too. Click to go to a pass.</source>
        <translation>L’esecuzione fin qui è divisa in tre. Dall’immagine media di tutte le catene nell’ultimo terzo si sottrae quella nel
terzo di mezzo: il valore quadratico medio della differenza sui pixel, in percento dell’inchiostro
pieno. All’equilibrio non è 0, perché le catene sono poche: la loro dispersione dice quanto è grande per caso
(tratteggio), e una linea che il caso supera in una misura su venti (bordo della zona ombreggiata).
L’equilibrio è raggiunto quando la curva resta nella zona ombreggiata. Un cambiamento molto più lento
dell’esecuzione non si può vedere: guardare anche il mescolamento. Un clic va a un passaggio.</translation>
    </message>
    <message>
        <source>It compares the means ⟨v_i⟩ of all pixels in two windows; by chance they differ as 1/√n with n chains.</source>
        <translation>Confronta le medie ⟨v_i⟩ di tutti i pixel in due finestre; per caso differiscono come 1/√n con n catene.</translation>
    </message>
    <message>
        <source>What the curve, the dashed line and the shaded region are</source>
        <translation>Che cosa sono la curva, il tratteggio e la zona ombreggiata</translation>
    </message>
    <message>
        <source>All are root mean squares of differences of ⟨v_i⟩ over the pixels i, in percent.</source>
        <translation>Sono tutti valori quadratici medi di differenze di ⟨v_i⟩ sui pixel i, in percento.</translation>
    </message>
    <message>
        <source>change</source>
        <translation>cambiamento</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>per caso</translation>
    </message>
    <message>
        <source>95 % of chance</source>
        <translation>95 % del caso</translation>
    </message>
    <message>
        <source>Pass {n:,}: changed by {change} per pixel, as little as chance ({floor} on average, below {limit} in 95 %)</source>
        <translation>Passaggio {n:,}: cambiato di {change} per pixel, quanto per caso ({floor} in media, sotto {limit} nel 95 %)</translation>
    </message>
    <message>
        <source>Pass {n:,}: changed by {change} per pixel, more than chance ({floor} on average, below {limit} in 95 %)</source>
        <translation>Passaggio {n:,}: cambiato di {change} per pixel, più che per caso ({floor} in media, sotto {limit} nel 95 %)</translation>
    </message>
    <message>
        <source>The spurious minimum both runs start from</source>
        <translation>Il minimo spurio da cui partono entrambe le esecuzioni</translation>
    </message>
    <message>
        <source>It is a state s, one cell a unit, that no flip of a single s_i leads down from.</source>
        <translation>È uno stato s, una cella per unità, da cui nessuna inversione di una sola s_i fa scendere.</translation>
    </message>
    <message>
        <source>╌╌  at T = 0</source>
        <translation>╌╌  a T = 0</translation>
    </message>
    <message>
        <source>Where it ends at temperature 0: it has not moved</source>
        <translation>Dove finisce a temperatura 0: non si è mosso</translation>
    </message>
    <message>
        <source>At T = 0 each s_i takes the sign of its local field h_i, which it has already.</source>
        <translation>A T = 0 ogni s_i prende il segno del suo campo locale h_i, che ha già.</translation>
    </message>
    <message>
        <source>──  cooled</source>
        <translation>──  raffreddato</translation>
    </message>
    <message>
        <source>Where it ends when it is cooled from T₀</source>
        <translation>Dove finisce quando è raffreddato da T₀</translation>
    </message>
    <message>
        <source>At T &gt; 0 the state s may climb over a barrier ΔE, and as T falls to 0 it settles in a minimum.</source>
        <translation>A T &gt; 0 lo stato s può salire oltre una barriera ΔE, e quando T scende a 0 si ferma in un minimo.</translation>
    </message>
    <message>
        <source>One escape: the same spurious minimum at temperature 0 and cooled from T₀</source>
        <translation>Una fuga: lo stesso minimo spurio a temperatura 0 e raffreddato da T₀</translation>
    </message>
    <message>
        <source>The temperature T falls in a straight line from T₀ to 0, one step a sweep.</source>
        <translation>La temperatura T scende lungo una retta da T₀ a 0, un gradino per passata.</translation>
    </message>
    <message>
        <source>sweep (every unit decided once)</source>
        <translation>passata (ogni unità decisa una volta)</translation>
    </message>
    <message>
        <source>Dashed: at T = 0 the energy cannot rise, and the state stays where it is.
Solid: noise lifts the energy over a barrier, and as it is taken away the energy falls.
Thin line: the energy of the memory nearest to the end.</source>
        <translation>Tratteggio: a T = 0 l’energia non può salire, e lo stato resta dov’è.
Continua: il rumore alza l’energia oltre una barriera, e mentre viene tolto l’energia scende.
Linea sottile: l’energia della memoria più vicina alla fine.</translation>
    </message>
    <message>
        <source>It is E(s) = −½ Σ_ij w_ij s_i s_j after each sweep, without a unit.</source>
        <translation>È E(s) = −½ Σ_ij w_ij s_i s_j dopo ogni passata, senza unità di misura.</translation>
    </message>
    <message>
        <source>There is no spurious minimum to escape from.</source>
        <translation>Non c’è un minimo spurio da cui fuggire.</translation>
    </message>
    <message>
        <source>E of “{name}”</source>
        <translation>E di “{name}”</translation>
    </message>
    <message>
        <source>After {n:,} sweeps: cooled to T = {t:.4f}, E = {cooled}; at T = 0 E = {cold}</source>
        <translation>Dopo {n:,} passate: raffreddato a T = {t:.4f}, E = {cooled}; a T = 0 E = {cold}</translation>
    </message>
    <message>
        <source>Start {n:,}: {what}. At T = 0 it stays.</source>
        <translation>Partenza {n:,}: {what}. A T = 0 resta.</translation>
    </message>
    <message>
        <source>Click a temperature of the curve to cool it from there.</source>
        <translation>Un clic su una temperatura della curva lo raffredda da lì.</translation>
    </message>
    <message>
        <source>Cooled from T₀ = {t:g} in {n:,} sweeps it falls back to where it was.</source>
        <translation>Raffreddato da T₀ = {t:g} in {n:,} passate ricade dov’era.</translation>
    </message>
    <message>
        <source>Cooled from T₀ = {t:g} in {n:,} sweeps it ends in another spurious minimum: {what}.</source>
        <translation>Raffreddato da T₀ = {t:g} in {n:,} passate finisce in un altro minimo spurio: {what}.</translation>
    </message>
    <message>
        <source>Cooled from T₀ = {t:g} in {n:,} sweeps it reaches the mirror image of “{memory}”.</source>
        <translation>Raffreddato da T₀ = {t:g} in {n:,} passate raggiunge l’immagine speculare di “{memory}”.</translation>
    </message>
    <message>
        <source>Cooled from T₀ = {t:g} in {n:,} sweeps it reaches “{memory}”.</source>
        <translation>Raffreddato da T₀ = {t:g} in {n:,} passate raggiunge “{memory}”.</translation>
    </message>
    <message>
        <source>a spin‑glass state</source>
        <translation>uno stato di vetro di spin</translation>
    </message>
    <message>
        <source>the mixture {name}</source>
        <translation>la miscela {name}</translation>
    </message>
    <message>
        <source>near {name}</source>
        <translation>vicino a {name}</translation>
    </message>
    <message>
        <source>What the machine learns from: the first of its images, their shape and their labels</source>
        <translation>Da che cosa impara la macchina: le prime delle sue immagini, la loro forma e le loro etichette</translation>
    </message>
    <message>
        <source>An image is a vector v of pixels v_i, 0 or 1, one for each visible unit.</source>
        <translation>Un’immagine è un vettore v di pixel v_i, 0 o 1, uno per ogni unità visibile.</translation>
    </message>
    <message>
        <source>The first training images, in the order of the seed, as visible units see them: 0 or 1</source>
        <translation>Le prime immagini di addestramento, nell’ordine del seme, come le vedono le unità visibili: 0 o 1</translation>
    </message>
    <message>
        <source>Each is a vector v, on whose mean products ⟨v_i h_j⟩ the weights w_ij grow.</source>
        <translation>Ognuna è un vettore v, sui cui prodotti medi ⟨v_i h_j⟩ crescono i pesi w_ij.</translation>
    </message>
    <message>
        <source>Training image {image}: {ink} of {pixels} pixels are 1</source>
        <translation>Immagine di addestramento {image}: {ink} di {pixels} pixel sono 1</translation>
    </message>
    <message>
        <source>Training image {image}, class {label}: {ink} of {pixels} pixels are 1</source>
        <translation>Immagine di addestramento {image}, classe {label}: {ink} di {pixels} pixel sono 1</translation>
    </message>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt;: {n:,} images of {rows} × {columns} pixels to learn from, {validation:,} for validation; black and white: {how}.</source>
        <translation>&lt;b&gt;{name}&lt;/b&gt;: {n:,} immagini di {rows} × {columns} pixel da cui imparare, {validation:,} per la validazione; bianco e nero: {how}.</translation>
    </message>
    <message>
        <source>Classes {classes}.</source>
        <translation>Classi {classes}.</translation>
    </message>
    <message>
        <source>familiar</source>
        <translation>familiari</translation>
    </message>
    <message>
        <source>unfamiliar</source>
        <translation>estranee</translation>
    </message>
    <message>
        <source>Whether a machine tells familiar pictures from unfamiliar ones by their free energy</source>
        <translation>Se una macchina distingue immagini familiari da estranee con la loro energia libera</translation>
    </message>
    <message>
        <source>The free energy F(v), in nats, is low where the machine expects a picture: p(v) = exp(−F(v)) / Z.</source>
        <translation>L’energia libera F(v), in nat, è bassa dove la macchina si aspetta un’immagine: p(v) = exp(−F(v)) / Z.</translation>
    </message>
    <message>
        <source>{n} pictures of each group before the first pass, and their means.
A low free energy means familiar. A machine that has learnt tells them apart by it alone.</source>
        <translation>{n} immagini di ogni gruppo prima del primo passaggio, e le loro medie.
Un’energia libera bassa vuol dire familiare. Una macchina che ha imparato le distingue con essa soltanto.</translation>
    </message>
    <message>
        <source>It is F(v) in nats: one nat less means that the machine finds the picture e ≈ 2.7 times as probable.</source>
        <translation>È F(v) in nat: un nat in meno vuol dire che la macchina trova l’immagine e ≈ 2.7 volte più probabile.</translation>
    </message>
    <message>
        <source>Before the first pass, the familiar one of a pair has the lower free energy in {n:.0f} of 100 pairs (50: guessing)</source>
        <translation>Prima del primo passaggio, la familiare di una coppia ha l’energia libera più bassa in {n:.0f} coppie su 100 (50: a caso)</translation>
    </message>
    <message>
        <source>{group}: {below:.1f} % of {n} below it (mean {mean} nats)</source>
        <translation>{group}: {below:.1f} % di {n} stanno sotto (media {mean} nat)</translation>
    </message>
    <message>
        <source>Free energy {x} nats</source>
        <translation>Energia libera {x} nat</translation>
    </message>
    <message>
        <source>Hidden unit {unit}</source>
        <translation>Unità nascosta {unit}</translation>
    </message>
    <message>
        <source>Hidden unit {unit}, {rank} by norm</source>
        <translation>Unità nascosta {unit}, {rank} per norma</translation>
    </message>
    <message>
        <source>Hidden unit {unit}, {rank} by activation</source>
        <translation>Unità nascosta {unit}, {rank} per attivazione</translation>
    </message>
    <message>
        <source>Hidden unit {unit}, {rank} for “{name}”</source>
        <translation>Unità nascosta {unit}, {rank} per “{name}”</translation>
    </message>
    <message>
        <source>The norm of a unit j is ‖w_j‖ = √(Σ_i w_ij²), its activation p(h_j = 1 | v).</source>
        <translation>La norma di un’unità j è ‖w_j‖ = √(Σ_i w_ij²), la sua attivazione p(h_j = 1 | v).</translation>
    </message>
    <message>
        <source>A colour stands for a weight w_ij: blue below 0, orange above.</source>
        <translation>Un colore sta per un peso w_ij: blu sotto 0, arancio sopra.</translation>
    </message>
    <message>
        <source>The weights of every hidden unit as a picture</source>
        <translation>I pesi di ogni unità nascosta come immagine</translation>
    </message>
    <message>
        <source>The picture of unit h_j is its weights w_ij to all visible units v_i: a feature it has learnt.</source>
        <translation>L’immagine dell’unità h_j sono i suoi pesi w_ij verso tutte le unità visibili v_i: una caratteristica imparata.</translation>
    </message>
    <message>
        <source>Each small picture is one hidden unit: its weight to every pixel.
Orange: a bright pixel there switches the unit on; blue: off.
Click one to see it large.</source>
        <translation>Ogni piccola immagine è un’unità nascosta: il suo peso verso ogni pixel.
Arancio: lì un pixel chiaro accende l’unità; blu: la spegne.
Un clic la ingrandisce.</translation>
    </message>
    <message>
        <source>Pixel i of the picture of unit j is w_ij; the unit is on with p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i).</source>
        <translation>Il pixel i dell’immagine dell’unità j è w_ij; l’unità è accesa con p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i).</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Scala</translation>
    </message>
    <message>
        <source>Most active for images of class “{name}”: 1 hidden unit</source>
        <translation>Più attive per immagini della classe “{name}”: 1 unità nascosta</translation>
    </message>
    <message>
        <source>Most active for images of class “{name}”: {n} hidden units</source>
        <translation>Più attive per immagini della classe “{name}”: {n} unità nascoste</translation>
    </message>
    <message>
        <source>{which}, pixel (row {row}, column {column}): weight {weight}; bias of the unit {bias}</source>
        <translation>{which}, pixel (riga {row}, colonna {column}): peso {weight}; bias dell’unità {bias}</translation>
    </message>
    <message>
        <source>How likely every hidden unit is to be on, for every image of a mini-batch</source>
        <translation>Quanto è probabile che ogni unità nascosta sia accesa, per ogni immagine di un mini-batch</translation>
    </message>
    <message>
        <source>It is p(h_j = 1 | v), from 0 to 1; a unit that says nothing of the images is dead or saturated.</source>
        <translation>È p(h_j = 1 | v), da 0 a 1; un’unità che non dice nulla delle immagini è morta o satura.</translation>
    </message>
    <message>
        <source>The probability that each hidden unit (column) is on, for each of the same images (rows).
▼ dead: as good as never on, whatever the image. ■ saturated: as good as always on.
A good picture has no uniform columns or rows (Hinton’s guide, section 15).
Click a column to choose its unit.</source>
        <translation>La probabilità che ogni unità nascosta (colonna) sia accesa, per le stesse immagini (righe).
▼ morta: praticamente mai accesa, qualunque sia l’immagine. ■ satura: praticamente sempre accesa.
Una buona immagine non ha colonne o righe uniformi (guida di Hinton, sezione 15).
Un clic su una colonna sceglie la sua unità.</translation>
    </message>
    <message>
        <source>It is p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i), from 0 to 1, of unit j for image v.</source>
        <translation>È p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i), da 0 a 1, dell’unità j per l’immagine v.</translation>
    </message>
    <message>
        <source>the first {n:,} of {all:,} hidden units</source>
        <translation>le prime {n:,} di {all:,} unità nascoste</translation>
    </message>
    <message>
        <source>{n:,} hidden units</source>
        <translation>{n:,} unità nascoste</translation>
    </message>
    <message>
        <source>{units} in {n} bands</source>
        <translation>{units} in {n} fasce</translation>
    </message>
    <message>
        <source>{n} images</source>
        <translation>{n} immagini</translation>
    </message>
    <message>
        <source>the first {n} of {all} images</source>
        <translation>le prime {n} di {all} immagini</translation>
    </message>
    <message>
        <source>Columns: {units}  ·  rows: {images}</source>
        <translation>Colonne: {units}  ·  righe: {images}</translation>
    </message>
    <message>
        <source>Hidden unit {unit}; mean over {n} images {mean:.3f}</source>
        <translation>Unità nascosta {unit}; media su {n} immagini {mean:.3f}</translation>
    </message>
    <message>
        <source>Hidden unit {unit}, image {image}: probability {p:.2f}; mean over {n} images {mean:.3f}</source>
        <translation>Unità nascosta {unit}, immagine {image}: probabilità {p:.2f}; media su {n} immagini {mean:.3f}</translation>
    </message>
    <message>
        <source>dead</source>
        <comment>a unit</comment>
        <translation>morta</translation>
    </message>
    <message>
        <source>saturated</source>
        <comment>a unit</comment>
        <translation>satura</translation>
    </message>
    <message>
        <source>The colours of probabilities from 0 to 1</source>
        <translation>I colori delle probabilità da 0 a 1</translation>
    </message>
    <message>
        <source>They stand for p(h_j = 1 | v), which has no unit.</source>
        <translation>Stanno per p(h_j = 1 | v), che non ha unità di misura.</translation>
    </message>
    <message>
        <source>None of {all:,} units are dead (▼)</source>
        <translation>Nessuna di {all:,} unità è morta (▼)</translation>
    </message>
    <message>
        <source>1 of {all:,} units is dead (▼)</source>
        <translation>1 di {all:,} unità è morta (▼)</translation>
    </message>
    <message>
        <source>{n} of {all:,} units are dead (▼)</source>
        <translation>{n} di {all:,} unità sono morte (▼)</translation>
    </message>
    <message>
        <source>none saturated (■)</source>
        <translation>nessuna satura (■)</translation>
    </message>
    <message>
        <source>1 saturated (■)</source>
        <translation>1 satura (■)</translation>
    </message>
    <message>
        <source>{n} saturated (■)</source>
        <translation>{n} sature (■)</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>number of weights</source>
        <translation>numero di pesi</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>bias</translation>
    </message>
    <message>
        <source>visible units</source>
        <translation>unità visibili</translation>
    </message>
    <message>
        <source>Hidden biases</source>
        <translation>Bias nascosti</translation>
    </message>
    <message>
        <source>hidden units</source>
        <translation>unità nascoste</translation>
    </message>
    <message>
        <source>Weight increments</source>
        <translation>Incrementi dei pesi</translation>
    </message>
    <message>
        <source>increment</source>
        <translation>incremento</translation>
    </message>
    <message>
        <source>Visible bias increments</source>
        <translation>Incrementi dei bias visibili</translation>
    </message>
    <message>
        <source>Hidden bias increments</source>
        <translation>Incrementi dei bias nascosti</translation>
    </message>
    <message>
        <source>−0.0005 increment 0.0005</source>
        <translation>−0.0005 incremento 0.0005</translation>
    </message>
    <message>
        <source>How large weights, biases and their last increments are, and the increments beside the weights</source>
        <translation>Quanto sono grandi pesi, bias e i loro ultimi incrementi, e gli incrementi rispetto ai pesi</translation>
    </message>
    <message>
        <source>The weights w_ij and the biases b_i and c_j have no unit; an update adds the increments to them.</source>
        <translation>I pesi w_ij e i bias b_i e c_j non hanno unità di misura; un aggiornamento vi aggiunge gli incrementi.</translation>
    </message>
    <message>
        <source>Above: the weights and the biases of both layers. Below: their increments in the last update.
Healthy weights are one hill around 0 that grows wider slowly, healthy increments a far narrower one.
Heavy tails: some weights explode. Increments all at 0: nothing is learnt (Hinton’s guide, section 7).</source>
        <translation>Sopra: i pesi e i bias di entrambi gli strati. Sotto: i loro incrementi nell’ultimo aggiornamento.
Pesi sani sono una sola collina attorno a 0 che si allarga piano, incrementi sani una molto più stretta.
Code pesanti: alcuni pesi esplodono. Incrementi tutti a 0: non si impara nulla (guida di Hinton, sezione 7).</translation>
    </message>
    <message>
        <source>Above are w_ij, the visible biases b_i and the hidden biases c_j; below are Δw_ij, Δb_i and Δc_j, with Δw_ij = ε (⟨v_i h_j⟩ of the data − ⟨v_i h_j⟩ of the model) without momentum and decay.</source>
        <translation>Sopra ci sono w_ij, i bias visibili b_i e nascosti c_j; sotto Δw_ij, Δb_i e Δc_j, con Δw_ij = ε (⟨v_i h_j⟩ dei dati − ⟨v_i h_j⟩ del modello) senza momento e decadimento.</translation>
    </message>
    <message>
        <source>{n:,} beyond ±{limit:g}</source>
        <translation>{n:,} oltre ±{limit:g}</translation>
    </message>
    <message>
        <source>{what} from {low} to {high}: {n:,}</source>
        <translation>{what} da {low} a {high}: {n:,}</translation>
    </message>
    <message>
        <source>Mean size of the last increments of the weights, divided by the mean size of the weights.
It should be about 10⁻³ (long line), within about a factor of ten (shaded): Hinton’s guide, section 7.
Triangle: all weights. Thick line: the same of single hidden units, eight in ten of them.</source>
        <translation>Grandezza media degli ultimi incrementi dei pesi, divisa per la grandezza media dei pesi.
Dovrebbe essere circa 10⁻³ (linea lunga), a meno di un fattore dieci (ombreggiato): guida di Hinton, sezione 7.
Triangolo: tutti i pesi. Linea spessa: lo stesso per le singole unità nascoste, otto su dieci.</translation>
    </message>
    <message>
        <source>It is ⟨|Δw_ij|⟩ / ⟨|w_ij|⟩, without a unit, on a logarithmic scale; the learning rate ε moves it.</source>
        <translation>È ⟨|Δw_ij|⟩ / ⟨|w_ij|⟩, senza unità di misura, su scala logaritmica; lo sposta il tasso di apprendimento ε.</translation>
    </message>
    <message>
        <source>Increments over weights: {ratio}; of single hidden units, eight in ten are between {low} and {high}</source>
        <translation>Incrementi su pesi: {ratio}; per le singole unità nascoste, otto su dieci stanno fra {low} e {high}</translation>
    </message>
    <message>
        <source>No update of the weights yet</source>
        <translation>I pesi non sono ancora stati aggiornati</translation>
    </message>
    <message>
        <source>The last update moved the weights by {ratio} of their size</source>
        <translation>L’ultimo aggiornamento ha spostato i pesi di {ratio} della loro grandezza</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>come deve essere</translation>
    </message>
    <message>
        <source>keep an eye on it</source>
        <translation>da tenere d’occhio</translation>
    </message>
    <message>
        <source>something is wrong</source>
        <translation>qualcosa non va</translation>
    </message>
    <message>
        <source>nothing to say</source>
        <translation>niente da dire</translation>
    </message>
    <message>
        <source>Sparsity target</source>
        <comment>the longer line of the longest remedy, such as Sparsity target 0.1 → 0.05</comment>
        <translation>Obiettivo di sparsità</translation>
    </message>
    <message>
        <source>Lamps on a machine that learns: what is as it should be, and what to keep an eye on</source>
        <translation>Spie su una macchina che impara: che cosa va come deve, e che cosa tenere d’occhio</translation>
    </message>
    <message>
        <source>They follow Hinton’s guide: the weights w_ij, their increments Δw_ij and the free energies F(v).</source>
        <translation>Seguono la guida di Hinton: i pesi w_ij, i loro incrementi Δw_ij e le energie libere F(v).</translation>
    </message>
    <message>
        <source>A tick is as it should be, a triangle is to be watched, a square is wrong; click a lamp and it speaks</source>
        <translation>Una spunta va come deve, un triangolo è da osservare, un quadrato non va; un clic su una spia e lei parla</translation>
    </message>
    <message>
        <source>Each lamp measures one thing that Hinton’s guide looks at, such as ⟨|Δw_ij|⟩ / ⟨|w_ij|⟩ ≈ 10⁻³.</source>
        <translation>Ogni spia misura una cosa che la guida di Hinton osserva, come ⟨|Δw_ij|⟩ / ⟨|w_ij|⟩ ≈ 10⁻³.</translation>
    </message>
    <message>
        <source>The machine that is learning goes on in this way; a flag on the curves says where</source>
        <translation>La macchina che impara prosegue così; una bandierina sulle curve dice dove</translation>
    </message>
    <message>
        <source>It changes one setting, such as the learning rate ε, and leaves the weights w_ij as they are.</source>
        <translation>Cambia una sola impostazione, come il tasso di apprendimento ε, e lascia i pesi w_ij come sono.</translation>
    </message>
    <message>
        <source>Hinton’s guide, {section}</source>
        <translation>Guida di Hinton, {section}</translation>
    </message>
    <message>
        <source>One click: {remedy}</source>
        <translation>Un clic: {remedy}</translation>
    </message>
    <message>
        <source>All mixtures of memories A and B and their mirror images, the four corners.
Inside, units are means between −1 and +1; the energy is the mean over states
drawn unit by unit with these means. Diamonds: other memories, projected.</source>
        <translation>Tutte le miscele delle memorie A e B e delle loro immagini speculari, i quattro angoli.
All’interno le unità sono medie fra −1 e +1; l’energia è la media sugli stati
estratti unità per unità con queste medie. Rombi: altre memorie, proiettate.</translation>
    </message>
    <message>
        <source>Memory {letter}: a corner of the slice. Its mirror image is the corner opposite.</source>
        <translation>Memoria {letter}: un angolo della sezione. La sua immagine speculare è l’angolo opposto.</translation>
    </message>
    <message>
        <source>It is one of the memories ξ^μ; the slice is the square of mixtures of A and B.</source>
        <translation>È una delle memorie ξ^μ; la sezione è il quadrato delle miscele di A e B.</translation>
    </message>
    <message>
        <source>x: overlap with A where A = B</source>
        <translation>x: sovrapposizione con A dove A = B</translation>
    </message>
    <message>
        <source>y: where A ≠ B</source>
        <translation>y: dove A ≠ B</translation>
    </message>
    <message>
        <source>The energy landscape: a real slice of state space, seen from above, with the path of the state on it</source>
        <translation>Il paesaggio energetico: una vera sezione dello spazio degli stati, vista dall’alto, con il cammino dello stato</translation>
    </message>
    <message>
        <source>Its height at (x, y) is the mean of E(s): s_i is x A_i on average where A and B agree, else y A_i.</source>
        <translation>La sua altezza in (x, y) è la media di E(s): s_i vale in media x A_i dove A e B concordano, altrimenti y A_i.</translation>
    </message>
    <message>
        <source>It is E(s) = −½ Σ_ij w_ij s_i s_j of the means, exactly, as w_ii = 0; the white line is the path.</source>
        <translation>È E(s) = −½ Σ_ij w_ij s_i s_j delle medie, esatta, perché w_ii = 0; la linea bianca è il cammino.</translation>
    </message>
    <message>
        <source>Basins</source>
        <translation>Bacini</translation>
    </message>
    <message>
        <source>Colour each place by where the network goes from there at T = 0.
One state stands for each place; all use the same random number for a unit, so that neighbouring places differ in few units.</source>
        <translation>Colora ogni punto secondo dove la rete va da lì a T = 0.
Uno stato rappresenta ogni punto; tutti usano per un’unità lo stesso numero casuale, così che punti vicini differiscono in poche unità.</translation>
    </message>
    <message>
        <source>The basin of a memory ξ^μ is all states s from which the network settles in it.</source>
        <translation>Il bacino di una memoria ξ^μ è l’insieme degli stati s dai quali la rete si ferma in essa.</translation>
    </message>
    <message>
        <source>Energy from {low} (dark) to {high} (bright)</source>
        <translation>Energia da {low} (scuro) a {high} (chiaro)</translation>
    </message>
    <message>
        <source>Basins: A orange, B blue, mirror images pale, other memories green, spurious grey</source>
        <translation>Bacini: A arancio, B blu, immagini speculari pallide, altre memorie verdi, spuri grigi</translation>
    </message>
    <message>
        <source>Memory {n}</source>
        <translation>Memoria {n}</translation>
    </message>
    <message>
        <source>Mirror image of memory {n}</source>
        <translation>Immagine speculare della memoria {n}</translation>
    </message>
    <message>
        <source>Memory {n}, projected</source>
        <translation>Memoria {n}, proiettata</translation>
    </message>
    <message>
        <source>Mirror image of memory {n}, projected</source>
        <translation>Immagine speculare della memoria {n}, proiettata</translation>
    </message>
    <message>
        <source>Slice at ({x}, {y}): mean energy {here}.   State at ({at_x}, {at_y}): its energy {energy}, the slice&apos;s there {below}</source>
        <translation>Sezione in ({x}, {y}): energia media {here}.   Stato in ({at_x}, {at_y}): la sua energia {energy}, lì la sezione {below}</translation>
    </message>
    <message>
        <source>Where the last dream ended, what that is, and what all dreams so far have hit</source>
        <translation>Dove è finito l’ultimo sogno, che cos’è, e che cosa hanno colpito i sogni finora</translation>
    </message>
    <message>
        <source>A dream is a random state s that settles at T = 0, and of which a little is taken from the weights w.</source>
        <translation>Un sogno è uno stato casuale s che si ferma a T = 0, e di cui un poco viene tolto dai pesi w.</translation>
    </message>
    <message>
        <source>Where the last dream ended, one cell a unit: +1 stands out, −1 is blank.
A little of it was unlearnt, whatever it was.</source>
        <translation>Dove è finito l’ultimo sogno, una cella per unità: +1 risalta, −1 è vuoto.
Se ne è disappreso un poco, qualunque cosa fosse.</translation>
    </message>
    <message>
        <source>It is the state s: each weight is lowered by Δw_ij = −(ε / N) s_i s_j.</source>
        <translation>È lo stato s: ogni peso è abbassato di Δw_ij = −(ε / N) s_i s_j.</translation>
    </message>
    <message>
        <source>Unit {unit} (row {row}, column {column}) where dream {dream:,} ended: {state}; energy of the state E = {energy}</source>
        <translation>Unità {unit} (riga {row}, colonna {column}) dove è finito il sogno {dream:,}: {state}; energia dello stato E = {energy}</translation>
    </message>
    <message>
        <source>No dream yet. Each one settles from a random state and forgets a little of where it ends.</source>
        <translation>Ancora nessun sogno. Ognuno si ferma partendo da uno stato casuale e dimentica un poco di dove finisce.</translation>
    </message>
    <message>
        <source>Dream {n:,} hit the mirror image of memory {memory} and unlearnt a little of it.</source>
        <translation>Il sogno {n:,} ha colpito l’immagine speculare della memoria {memory} e ne ha disappreso un poco.</translation>
    </message>
    <message>
        <source>Dream {n:,} hit memory {memory} and unlearnt a little of it.</source>
        <translation>Il sogno {n:,} ha colpito la memoria {memory} e ne ha disappreso un poco.</translation>
    </message>
    <message>
        <source>Dream {n:,} hit a mixture, {name}, and unlearnt a little of it.</source>
        <translation>Il sogno {n:,} ha colpito una miscela, {name}, e ne ha disappreso un poco.</translation>
    </message>
    <message>
        <source>Dream {n:,} hit a spin-glass state and unlearnt a little of it.</source>
        <translation>Il sogno {n:,} ha colpito uno stato di vetro di spin e ne ha disappreso un poco.</translation>
    </message>
    <message>
        <source>Dream {n:,} hit a spurious state near memory {memory} and unlearnt a little of it.</source>
        <translation>Il sogno {n:,} ha colpito uno stato spurio vicino alla memoria {memory} e ne ha disappreso un poco.</translation>
    </message>
    <message>
        <source>So far: {spurious:,} spurious ({share:.0f}&#xa0;%), memories {themselves:,}, mirror images {mirrored:,}</source>
        <translation>Finora: {spurious:,} spuri ({share:.0f} %), memorie {themselves:,}, immagini speculari {mirrored:,}</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>Field: a unit&apos;s bias plus the sum of weight × state over the other layer; blue below 0, orange above.</source>
        <translation>Campo: il bias di un’unità più la somma di peso × stato sull’altro strato; blu sotto 0, arancio sopra.</translation>
    </message>
    <message>
        <source>It is c_j + Σ_i w_ij v_i for hidden units and b_i + Σ_j w_ij h_j for visible ones.</source>
        <translation>È c_j + Σ_i w_ij v_i per le unità nascoste e b_i + Σ_j w_ij h_j per le visibili.</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilità</translation>
    </message>
    <message>
        <source>Probability: p = 1 / (1 + exp(−field)): how likely the unit is to be 1.</source>
        <translation>Probabilità: p = 1 / (1 + exp(−campo)): quanto è probabile che l’unità sia 1.</translation>
    </message>
    <message>
        <source>It is p(h_j = 1 | v) for hidden units and p(v_i = 1 | h) for visible ones, from 0 to 1.</source>
        <translation>È p(h_j = 1 | v) per le unità nascoste e p(v_i = 1 | h) per le visibili, da 0 a 1.</translation>
    </message>
    <message>
        <source>uniform draw</source>
        <translation>estrazione uniforme</translation>
    </message>
    <message>
        <source>Uniform draw: one random number u between 0 and 1 for each unit.</source>
        <translation>Estrazione uniforme: un numero casuale u fra 0 e 1 per ogni unità.</translation>
    </message>
    <message>
        <source>The unit is 1 if u &lt; p, which happens with the probability p.</source>
        <translation>L’unità è 1 se u &lt; p, il che accade con probabilità p.</translation>
    </message>
    <message>
        <source>state</source>
        <translation>stato</translation>
    </message>
    <message>
        <source>State: 1 where the draw is below the probability, else 0.</source>
        <translation>Stato: 1 dove l’estrazione è sotto la probabilità, altrimenti 0.</translation>
    </message>
    <message>
        <source>It is h_j for hidden units and v_i for visible ones, on which the other layer then depends.</source>
        <translation>È h_j per le unità nascoste e v_i per le visibili, da cui poi dipende l’altro strato.</translation>
    </message>
    <message>
        <source>Paint: left sets, right clears.</source>
        <translation>Dipingere: sinistro imposta, destro cancella.</translation>
    </message>
    <message>
        <source>Both layers of the machine while they are sampled: field, probability, draw and state of every unit</source>
        <translation>I due strati della macchina mentre vengono campionati: campo, probabilità, estrazione e stato di ogni unità</translation>
    </message>
    <message>
        <source>All hidden units h are drawn given the visible ones v, then all v given h: block Gibbs sampling.</source>
        <translation>Tutte le unità nascoste h sono estratte date le visibili v, poi tutte le v dato h: campionamento di Gibbs a blocchi.</translation>
    </message>
    <message>
        <source>field, scale ±{high:g}</source>
        <translation>campo, scala ±{high:g}</translation>
    </message>
    <message>
        <source>{unit}: not decided yet</source>
        <translation>{unit}: non ancora decisa</translation>
    </message>
    <message>
        <source>{unit}: state {state}, set by hand</source>
        <translation>{unit}: stato {state}, impostato a mano</translation>
    </message>
    <message>
        <source>{unit}: field {field}, probability {p:.4f}; draw {u:.4f} {sign} {p:.4f}, so state {state}</source>
        <translation>{unit}: campo {field}, probabilità {p:.4f}; estrazione {u:.4f} {sign} {p:.4f}, quindi stato {state}</translation>
    </message>
    <message>
        <source>Visible unit {unit} (row {row}, column {column})</source>
        <translation>Unità visibile {unit} (riga {row}, colonna {column})</translation>
    </message>
    <message>
        <source>Hidden layer, {n} units</source>
        <translation>Strato nascosto, {n} unità</translation>
    </message>
    <message>
        <source>just decided, given the visible layer</source>
        <translation>appena deciso, dato lo strato visibile</translation>
    </message>
    <message>
        <source>Visible layer, {n} units</source>
        <translation>Strato visibile, {n} unità</translation>
    </message>
    <message>
        <source>just decided, given the hidden layer</source>
        <translation>appena deciso, dato lo strato nascosto</translation>
    </message>
    <message>
        <source>set by hand: press → to decide the hidden layer</source>
        <translation>impostato a mano: premere → per decidere lo strato nascosto</translation>
    </message>
    <message>
        <source>An update changes the weights w_ij once, by a mini-batch; pale is how the run went on otherwise.</source>
        <translation>Un aggiornamento cambia i pesi w_ij una volta, con un mini-batch; pallido è come l’esecuzione era proseguita altrimenti.</translation>
    </message>
    <message>
        <source>{why}
Click to go to an update.</source>
        <translation>{why}
Un clic va a un aggiornamento.</translation>
    </message>
    <message>
        <source>{name} {value} {unit} (update {n:,})</source>
        <translation>{name} {value} {unit} (aggiornamento {n:,})</translation>
    </message>
    <message>
        <source>No likelihood measured yet: it is measured in the background while the machine goes on learning</source>
        <translation>Nessuna verosimiglianza ancora misurata: la si misura sullo sfondo mentre la macchina continua a imparare</translation>
    </message>
    <message>
        <source>log-likelihood (nats/image)</source>
        <translation>log-verosimiglianza (nat/immagine)</translation>
    </message>
    <message>
        <source>The likelihood of a machine that learns, between two estimates, against the updates of its weights</source>
        <translation>La verosimiglianza di una macchina che impara, fra due stime, rispetto agli aggiornamenti dei suoi pesi</translation>
    </message>
    <message>
        <source>It is the mean of log p(v) over images v, in nats, and what a machine learns to raise.</source>
        <translation>È la media di log p(v) sulle immagini v, in nat, ed è ciò che una macchina impara ad alzare.</translation>
    </message>
    <message>
        <source>How probable the machine finds an image it has not learnt from: the higher, the better.
A bracket reaches from reverse annealed importance sampling, too low rather than too high,
to annealed importance sampling, too high rather than too low. Thin lines beyond it are their
standard errors. A dot is exact. Pale is what was measured before the run was made to go on otherwise.
Click to go to an update.</source>
        <translation>Quanto la macchina trova probabile un’immagine da cui non ha imparato: più è alta, meglio è.
Una forchetta va dal campionamento per importanza annealed inverso, troppo basso piuttosto che troppo alto,
a quello diretto, troppo alto piuttosto che troppo basso. Le linee sottili oltre sono i loro
errori standard. Un punto è esatto. Pallido è ciò che era stato misurato prima che l’esecuzione proseguisse altrimenti.
Un clic va a un aggiornamento.</translation>
    </message>
    <message>
        <source>It is the mean of log p(v) = −F(v) − log Z over images, in nats; only log Z has to be estimated.</source>
        <translation>È la media di log p(v) = −F(v) − log Z sulle immagini, in nat; solo log Z va stimato.</translation>
    </message>
    <message>
        <source>Pseudo-likelihood</source>
        <translation>Pseudo-verosimiglianza</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Da vicino</translation>
    </message>
    <message>
        <source>Draw it too, dashed: the probabilities of every pixel given all the others, multiplied.
It is quick to compute, but on another level than the likelihood, and may rise while that falls.</source>
        <translation>Disegnarla anch’essa, tratteggiata: le probabilità di ogni pixel dati tutti gli altri, moltiplicate.
Si calcola in fretta, ma sta su un altro livello rispetto alla verosimiglianza, e può salire mentre quella scende.</translation>
    </message>
    <message>
        <source>It is Σ_i log p(v_i | all other pixels), in nats, for which no Z is needed.</source>
        <translation>È Σ_i log p(v_i | tutti gli altri pixel), in nat, per cui non serve Z.</translation>
    </message>
    <message>
        <source>Show only the {n:g} nats below the best measurement, and how wide the brackets are;
what was measured when the machine had learnt little lies below</source>
        <translation>Mostra solo i {n:g} nat sotto la misura migliore, e quanto sono larghe le forchette;
ciò che fu misurato quando la macchina aveva imparato poco sta più sotto</translation>
    </message>
    <message>
        <source>It changes the axis of log p(v), in nats, and nothing that was measured.</source>
        <translation>Cambia l’asse di log p(v), in nat, e nulla di ciò che è stato misurato.</translation>
    </message>
    <message>
        <source>measuring … {n:.0f} %</source>
        <translation>misura in corso … {n:.0f} %</translation>
    </message>
    <message>
        <source>(before the run was made to go on otherwise)</source>
        <translation>(prima che l’esecuzione proseguisse altrimenti)</translation>
    </message>
    <message>
        <source>{value} nats per {images} image, after {n:,} updates, exact</source>
        <translation>{value} nat per immagine ({images}), dopo {n:,} aggiornamenti, esatta</translation>
    </message>
    <message>
        <source>between {low} ± {low_error} and {high} ± {high_error} nats per {images} image, after {n:,} updates</source>
        <translation>fra {low} ± {low_error} e {high} ± {high_error} nat per immagine ({images}), dopo {n:,} aggiornamenti</translation>
    </message>
    <message>
        <source>pseudo-likelihood {value}</source>
        <translation>pseudo-verosimiglianza {value}</translation>
    </message>
    <message>
        <source>measured in {time}</source>
        <translation>misurata in {time}</translation>
    </message>
    <message>
        <source>the bracket is wide: the chains mix badly, so neither figure is to be trusted</source>
        <translation>la forchetta è larga: le catene mescolano male, quindi nessuno dei due valori è affidabile</translation>
    </message>
    <message>
        <source>the bounds have changed places: the chains mix badly, so neither figure is to be trusted</source>
        <translation>gli estremi si sono scambiati: le catene mescolano male, quindi nessuno dei due valori è affidabile</translation>
    </message>
    <message>
        <source>memory, rest, and sum</source>
        <translation>memoria, resto e somma</translation>
    </message>
    <message>
        <source>field h</source>
        <translation>campo h</translation>
    </message>
    <message>
        <source>One unit under the magnifier: its local field as a sum over the memories</source>
        <translation>Un’unità sotto la lente: il suo campo locale come somma sulle memorie</translation>
    </message>
    <message>
        <source>It is h_i = Σ_j w_ij s_j of unit i, which at T = 0 takes its sign.</source>
        <translation>È h_i = Σ_j w_ij s_j dell’unità i, che a T = 0 ne prende il segno.</translation>
    </message>
    <message>
        <source>What each memory adds to the local field of the unit.
Signal (framed): the memory that the state is nearest to. Crosstalk: all the others.
The sum decides: the unit takes its sign.</source>
        <translation>Che cosa aggiunge ogni memoria al campo locale dell’unità.
Segnale (incorniciato): la memoria a cui lo stato è più vicino. Diafonia: tutte le altre.
Decide la somma: l’unità ne prende il segno.</translation>
    </message>
    <message>
        <source>Of Hebb’s weights, memory μ adds about ξ_i^μ m_μ to h_i, where m_μ is its overlap with the state.</source>
        <translation>Dei pesi di Hebb, la memoria μ aggiunge circa ξ_i^μ m_μ a h_i, con m_μ la sua sovrapposizione con lo stato.</translation>
    </message>
    <message>
        <source>Shift-click a unit of the picture, or let one decide, to see the sum of its field.</source>
        <translation>Maiusc-clic su un’unità dell’immagine, o farne decidere una, per vedere la somma del suo campo.</translation>
    </message>
    <message>
        <source>rest</source>
        <comment>what no memory adds</comment>
        <translation>resto</translation>
    </message>
    <message>
        <source>Memory {memory}, “{name}”: signal {term}</source>
        <translation>Memoria {memory}, “{name}”: segnale {term}</translation>
    </message>
    <message>
        <source>Memory {memory}, “{name}”: crosstalk {term}</source>
        <translation>Memoria {memory}, “{name}”: diafonia {term}</translation>
    </message>
    <message>
        <source>What is no memory’s share: {rest}</source>
        <translation>Ciò che non è di nessuna memoria: {rest}</translation>
    </message>
    <message>
        <source>The local field h, the sum: {field}</source>
        <translation>Il campo locale h, la somma: {field}</translation>
    </message>
    <message>
        <source>Unit {unit} (row {row}, column {column}): in the mirror image of “{name}”, the nearest memory, it is {wanted}.
Signal {signal}, crosstalk {crosstalk}: field h = {field}.</source>
        <translation>Unità {unit} (riga {row}, colonna {column}): nell’immagine speculare di “{name}”, la memoria più vicina, è {wanted}.
Segnale {signal}, diafonia {crosstalk}: campo h = {field}.</translation>
    </message>
    <message>
        <source>Unit {unit} (row {row}, column {column}): in “{name}”, the nearest memory, it is {wanted}.
Signal {signal}, crosstalk {crosstalk}: field h = {field}.</source>
        <translation>Unità {unit} (riga {row}, colonna {column}): in “{name}”, la memoria più vicina, è {wanted}.
Segnale {signal}, diafonia {crosstalk}: campo h = {field}.</translation>
    </message>
    <message>
        <source>A tie</source>
        <translation>Un pareggio</translation>
    </message>
    <message>
        <source>The crosstalk helps</source>
        <translation>La diafonia aiuta</translation>
    </message>
    <message>
        <source>The crosstalk is too weak to turn it</source>
        <translation>La diafonia è troppo debole per ribaltarla</translation>
    </message>
    <message>
        <source>The crosstalk is stronger than the signal</source>
        <translation>La diafonia è più forte del segnale</translation>
    </message>
    <message>
        <source>Even the signal is against it</source>
        <translation>Persino il segnale è contrario</translation>
    </message>
    <message>
        <source>{why}: asked at T = {t:.3g}, it will be right with probability {p}.</source>
        <translation>{why}: interrogata a T = {t:.3g}, sarà giusta con probabilità {p}.</translation>
    </message>
    <message>
        <source>{why}: asked, it keeps its state.</source>
        <translation>{why}: interrogata, mantiene il suo stato.</translation>
    </message>
    <message>
        <source>{why}: asked, it will be right.</source>
        <translation>{why}: interrogata, sarà giusta.</translation>
    </message>
    <message>
        <source>{why}: asked, it will be wrong.</source>
        <translation>{why}: interrogata, sarà sbagliata.</translation>
    </message>
    <message>
        <source>The stored patterns: click one to start there, right-click to remove it; ! where it is not stable</source>
        <translation>I pattern memorizzati: clic per partire da lì, clic destro per toglierlo; ! dove non è stabile</translation>
    </message>
    <message>
        <source>Pattern μ is ξ^μ, of N units +1 or −1, and stable if no field h_i is against its unit.</source>
        <translation>Il pattern μ è ξ^μ, di N unità +1 o −1, ed è stabile se nessun campo h_i è contro la sua unità.</translation>
    </message>
    <message>
        <source>Start at “{name}”</source>
        <translation>Partire da “{name}”</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Togliere “{name}”</translation>
    </message>
    <message>
        <source>Memory {memory}, “{name}”: stable: no unit would leave it; energy {energy}.
Click to start there, right-click to remove it.</source>
        <translation>Memoria {memory}, “{name}”: stabile: nessuna unità la lascerebbe; energia {energy}.
Clic per partire da lì, clic destro per toglierla.</translation>
    </message>
    <message>
        <source>Memory {memory}, “{name}”: not stable: {n} units would leave it; energy {energy}.
Click to start there, right-click to remove it.</source>
        <translation>Memoria {memory}, “{name}”: non stabile: {n} unità la lascerebbero; energia {energy}.
Clic per partire da lì, clic destro per toglierla.</translation>
    </message>
    <message>
        <source>and {n:,} more</source>
        <translation>e altre {n:,}</translation>
    </message>
    <message>
        <source>Two different memories are needed; choose A and B in the energy landscape.</source>
        <translation>Servono due memorie diverse; scegliere A e B nel paesaggio energetico.</translation>
    </message>
    <message>
        <source>This network cannot be stored anew for every distance: it takes too long, or would lose its dreams. Choose fewer units, or Hebb’s rule; “reverie experiment merging” measures larger ones.</source>
        <translation>Questa rete non si può rimemorizzare per ogni distanza: dura troppo, o perderebbe i suoi sogni. Scegliere meno unità, o la regola di Hebb; “reverie experiment merging” ne misura di più grandi.</translation>
    </message>
    <message>
        <source>Two memories that come near to each other, and what becomes of their minima</source>
        <translation>Due memorie che si avvicinano, e che ne è dei loro minimi</translation>
    </message>
    <message>
        <source>A and B differ in d units: their overlap is m = 1 − 2d / N. Below some d both have one minimum.</source>
        <translation>A e B differiscono in d unità: la loro sovrapposizione è m = 1 − 2d / N. Sotto una certa d hanno un solo minimo.</translation>
    </message>
    <message>
        <source>Distance of memory B from memory A, in units that differ: move it to the left</source>
        <translation>Distanza della memoria B dalla memoria A, in unità diverse: spostarla a sinistra</translation>
    </message>
    <message>
        <source>It is the Hamming distance d; B is changed towards A, and the network is stored anew.</source>
        <translation>È la distanza di Hamming d; B viene cambiata verso A, e la rete rimemorizzata.</translation>
    </message>
    <message>
        <source>units from A to B</source>
        <translation>unità da A a B</translation>
    </message>
    <message>
        <source>From A to B, units that differ are reversed one by one, always the one that leaves the energy lowest.
Two hollows with a hump between them are two minima; one hollow is one.</source>
        <translation>Da A a B le unità diverse sono invertite una per una, sempre quella che lascia l’energia più bassa.
Due conche con una gobba in mezzo sono due minimi; una conca sola è uno.</translation>
    </message>
    <message>
        <source>It is E = −½ Σ_ij w_ij s_i s_j of the states s on the way; the diamond is the lowest of them.</source>
        <translation>È E = −½ Σ_ij w_ij s_i s_j degli stati s lungo la via; il rombo è il più basso di essi.</translation>
    </message>
    <message>
        <source>distance A to B (units)</source>
        <translation>distanza da A a B (unità)</translation>
    </message>
    <message>
        <source>minima apart</source>
        <translation>minimi distanti</translation>
    </message>
    <message>
        <source>B is moved towards A in small steps, and the network is asked where it goes from each of them.
At 0 both go to the same minimum: the two have merged.</source>
        <translation>B è spostata verso A a piccoli passi, e da ognuna delle due si chiede alla rete dove va.
A 0 vanno entrambe nello stesso minimo: i due si sono fusi.</translation>
    </message>
    <message>
        <source>Across is the distance d of A and B, upwards that of their minima, both in units that differ.</source>
        <translation>In orizzontale la distanza d di A e B, in verticale quella dei loro minimi, entrambe in unità diverse.</translation>
    </message>
    <message>
        <source>B = “{b}” from A = “{a}”</source>
        <translation>B = “{b}” da A = “{a}”</translation>
    </message>
    <message>
        <source>{n} of {units} reversed: energy {energy}</source>
        <translation>{n} di {units} invertite: energia {energy}</translation>
    </message>
    <message>
        <source>A and B {units} apart: one and the same minimum</source>
        <translation>A e B distanti {units}: un solo e stesso minimo</translation>
    </message>
    <message>
        <source>A and B {units} apart: minima {apart} apart</source>
        <translation>A e B distanti {units}: minimi distanti {apart}</translation>
    </message>
    <message>
        <source>A and B differ in {units}: two minima, {apart} apart.</source>
        <translation>A e B differiscono in {units}: due minimi, distanti {apart}.</translation>
    </message>
    <message>
        <source>They lie {from_a} from A and {from_b:,} from B.</source>
        <translation>Stanno a {from_a} da A e {from_b:,} da B.</translation>
    </message>
    <message>
        <source>A and B differ in {units}: one minimum, at A; B has none of its own.</source>
        <translation>A e B differiscono in {units}: un minimo, in A; B non ne ha uno suo.</translation>
    </message>
    <message>
        <source>A and B differ in {units}: one minimum, at B; A has none of its own.</source>
        <translation>A e B differiscono in {units}: un minimo, in B; A non ne ha uno suo.</translation>
    </message>
    <message>
        <source>A and B differ in {units}: their minima have become one in between, {from_a} from A and {from_b:,} from B.</source>
        <translation>A e B differiscono in {units}: i loro minimi sono diventati uno nel mezzo, a {from_a} da A e {from_b:,} da B.</translation>
    </message>
    <message>
        <source>They never merge.</source>
        <translation>Non si fondono mai.</translation>
    </message>
    <message>
        <source>Moved closer, they merge for good at a distance of {units}.</source>
        <translation>Avvicinate, si fondono definitivamente a una distanza di {units}.</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 unità</translation>
    </message>
    <message>
        <source>{n:,} units</source>
        <translation>{n:,} unità</translation>
    </message>
    <message>
        <source>Minimum {n} of {all:,}</source>
        <translation>Minimo {n} di {all:,}</translation>
    </message>
    <message>
        <source>Point at a minimum of the tree to see its state here.</source>
        <translation>Puntare un minimo dell’albero per vedere qui il suo stato.</translation>
    </message>
    <message>
        <source>No minimum is chosen</source>
        <translation>Nessun minimo scelto</translation>
    </message>
    <message>
        <source>One minimum of the tree: its state, what it is, and how deep it lies</source>
        <translation>Un minimo dell’albero: il suo stato, che cos’è, e quanto è profondo</translation>
    </message>
    <message>
        <source>In a minimum s of the energy E(s) no unit would change; a barrier is how far E must rise to leave it.</source>
        <translation>In un minimo s dell’energia E(s) nessuna unità cambierebbe; una barriera è quanto E deve salire per lasciarlo.</translation>
    </message>
    <message>
        <source>Minima in order of rising energy, for the keyboard; 1 is the lowest</source>
        <translation>Minimi in ordine di energia crescente, per la tastiera; 1 è il più basso</translation>
    </message>
    <message>
        <source>Their energy is E = −½ Σ_ij w_ij s_i s_j, the same for a state and its mirror image.</source>
        <translation>La loro energia è E = −½ Σ_ij w_ij s_i s_j, la stessa per uno stato e la sua immagine speculare.</translation>
    </message>
    <message>
        <source>The state of the minimum, one cell a unit: +1 stands out, −1 is blank.</source>
        <translation>Lo stato del minimo, una cella per unità: +1 risalta, −1 è vuoto.</translation>
    </message>
    <message>
        <source>It is s, with s_i = +1 or −1 for unit i; no unit that is asked would change.</source>
        <translation>È s, con s_i = +1 o −1 per l’unità i; nessuna unità interrogata cambierebbe.</translation>
    </message>
    <message>
        <source>Go to the page “Hopfield network”, with this network in this state</source>
        <translation>Andare alla pagina “Rete di Hopfield”, con questa rete in questo stato</translation>
    </message>
    <message>
        <source>The same weights w are there, and the run begins at this state s.</source>
        <translation>Là ci sono gli stessi pesi w, e l’esecuzione parte da questo stato s.</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>immagini</translation>
    </message>
    <message>
        <source>free energy</source>
        <translation>energia libera</translation>
    </message>
    <message>
        <source>passes in between</source>
        <translation>passaggi nel mezzo</translation>
    </message>
    <message>
        <source>autocorrelation ρ</source>
        <translation>autocorrelazione ρ</translation>
    </message>
    <message>
        <source>How fast chains forget: autocorrelation of their pictures and of their free energies</source>
        <translation>Quanto in fretta le catene dimenticano: autocorrelazione delle loro immagini e delle loro energie libere</translation>
    </message>
    <message>
        <source>ρ(k) is the autocorrelation over k passes; its sum τ is small where the chains mix well.</source>
        <translation>ρ(k) è l’autocorrelazione su k passaggi; la sua somma τ è piccola dove le catene mescolano bene.</translation>
    </message>
    <message>
        <source>How alike a chain is to itself so many passes later, beyond what different chains have in common:
1 is the same, 0 nothing. For pictures it is 1 − (pixels in which a chain differs from itself) / (…
from another chain); for free energies the usual autocorrelation, around the mean of all chains.
τ is the integrated autocorrelation time 1 + 2 Σ ρ(k): so many passes tell as much as one
independent draw. Up to 20 passes by the latest ones, beyond by the run but for its first third.</source>
        <translation>Quanto una catena somiglia a sé stessa tanti passaggi dopo, oltre a ciò che hanno in comune catene diverse:
1 è uguale, 0 nulla. Per le immagini è 1 − (pixel in cui una catena differisce da sé stessa) / (…
da un’altra catena); per le energie libere l’autocorrelazione solita, attorno alla media di tutte le catene.
τ è il tempo di autocorrelazione integrato 1 + 2 Σ ρ(k): tanti passaggi dicono quanto una
estrazione indipendente. Fino a 20 passaggi dagli ultimi, oltre dall’esecuzione senza il suo primo terzo.</translation>
    </message>
    <message>
        <source>Upwards is ρ(k), across k in passes of Gibbs sampling, on an axis of equal ratios.</source>
        <translation>In verticale ρ(k), in orizzontale k in passaggi del campionamento di Gibbs, su un asse a rapporti uguali.</translation>
    </message>
    <message>
        <source>The integrated autocorrelation time τ = 1 + 2 Σ ρ(k), in passes</source>
        <translation>Il tempo di autocorrelazione integrato τ = 1 + 2 Σ ρ(k), in passaggi</translation>
    </message>
    <message>
        <source>A mean over n passes is as exact as one over n / τ independent draws.</source>
        <translation>Una media su n passaggi è esatta quanto una su n / τ estrazioni indipendenti.</translation>
    </message>
    <message>
        <source>1 pass later: {what}</source>
        <translation>1 passaggio dopo: {what}</translation>
    </message>
    <message>
        <source>{n:,} passes later: {what}</source>
        <translation>{n:,} passaggi dopo: {what}</translation>
    </message>
    <message>
        <source>too early to tell</source>
        <translation>troppo presto per dirlo</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>probabilità</translation>
    </message>
    <message>
        <source>How likely each pixel is to be 1, given the hidden states of this pass</source>
        <translation>Quanto è probabile che ogni pixel sia 1, dati gli stati nascosti di questo passaggio</translation>
    </message>
    <message>
        <source>It is p(v_i = 1 | h) = σ(b_i + Σ_j w_ij h_j), from 0, blank, to 1.</source>
        <translation>È p(v_i = 1 | h) = σ(b_i + Σ_j w_ij h_j), da 0, vuoto, a 1.</translation>
    </message>
    <message>
        <source>states</source>
        <translation>stati</translation>
    </message>
    <message>
        <source>What was drawn: 1 stands out, 0 is blank. The next pass begins here.</source>
        <translation>Ciò che è stato estratto: 1 risalta, 0 è vuoto. Il prossimo passaggio parte da qui.</translation>
    </message>
    <message>
        <source>It is v: pixel v_i is 1 with probability p(v_i = 1 | h), else 0.</source>
        <translation>È v: il pixel v_i è 1 con probabilità p(v_i = 1 | h), altrimenti 0.</translation>
    </message>
    <message>
        <source>One chain of the wall, enlarged</source>
        <translation>Una catena del muro, ingrandita</translation>
    </message>
    <message>
        <source>A chain draws h given v and v given h in turn, and so comes to pictures with probability p(v).</source>
        <translation>Una catena estrae a turno h dato v e v dato h, e giunge così a immagini con probabilità p(v).</translation>
    </message>
    <message>
        <source>Chain {chain}, pixel (row {row}, column {column}): p = {p:.3f}, state {state}</source>
        <translation>Catena {chain}, pixel (riga {row}, colonna {column}): p = {p:.3f}, stato {state}</translation>
    </message>
    <message>
        <source>Click a filter to see it here.</source>
        <translation>Un clic su un filtro lo mostra qui.</translation>
    </message>
    <message>
        <source>One hidden unit large: its filter, what is known of it, the images that drive it, and how it grew</source>
        <translation>Un’unità nascosta in grande: il suo filtro, che cosa se ne sa, le immagini che la accendono, e com’è cresciuta</translation>
    </message>
    <message>
        <source>Unit h_j is on with p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i); its filter is the weights w_ij.</source>
        <translation>L’unità h_j è accesa con p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i); il suo filtro sono i pesi w_ij.</translation>
    </message>
    <message>
        <source>The weight to every pixel. Orange: a bright pixel there switches the unit on; blue: off.</source>
        <translation>Il peso verso ogni pixel. Arancio: lì un pixel chiaro accende l’unità; blu: la spegne.</translation>
    </message>
    <message>
        <source>Pixel i of the picture is w_ij of this unit j.</source>
        <translation>Il pixel i dell’immagine è w_ij di questa unità j.</translation>
    </message>
    <message>
        <source>The training images, of those that are measured, that drive the unit most or least.
Under each: how probable it makes the unit.</source>
        <translation>Le immagini di addestramento, fra quelle misurate, che accendono l’unità di più o di meno.
Sotto ognuna: quanto rende probabile l’unità.</translation>
    </message>
    <message>
        <source>They are sorted by the field c_j + Σ_i w_ij v_i that image v makes at unit j.</source>
        <translation>Sono ordinate secondo il campo c_j + Σ_i w_ij v_i che l’immagine v dà all’unità j.</translation>
    </message>
    <message>
        <source>Strongest inputs</source>
        <translation>Ingressi più forti</translation>
    </message>
    <message>
        <source>Weakest inputs</source>
        <translation>Ingressi più deboli</translation>
    </message>
    <message>
        <source>× weights</source>
        <translation>× pesi</translation>
    </message>
    <message>
        <source>Show each image times the filter: its bright pixels speak for the unit (orange) or against it (blue).
Their sum and the bias are the unit’s field.</source>
        <translation>Mostrare ogni immagine per il filtro: i suoi pixel chiari parlano a favore dell’unità (arancio) o contro (blu).
La loro somma e il bias sono il campo dell’unità.</translation>
    </message>
    <message>
        <source>Pixel i is then w_ij v_i, and the field c_j + Σ_i w_ij v_i.</source>
        <translation>Il pixel i è allora w_ij v_i, e il campo c_j + Σ_i w_ij v_i.</translation>
    </message>
    <message>
        <source>The number under an image is the probability that it switches the unit on</source>
        <translation>Il numero sotto un’immagine è la probabilità che accenda l’unità</translation>
    </message>
    <message>
        <source>It is p(h_j = 1 | v) of this unit j, given the image v.</source>
        <translation>È p(h_j = 1 | v) di questa unità j, data l’immagine v.</translation>
    </message>
    <message>
        <source>How the filter grew: after so many updates, as far as they were seen.
One scale each shows what the weights are like while they are small; one for all shows them grow.</source>
        <translation>Com’è cresciuto il filtro: dopo tanti aggiornamenti, per quanto sono stati visti.
Una scala ciascuno mostra come sono i pesi quando sono piccoli; una per tutti li mostra crescere.</translation>
    </message>
    <message>
        <source>The pictures are the weights w_ij of this unit j after 0, 1, 2, 4, 8 … updates.</source>
        <translation>Le immagini sono i pesi w_ij di questa unità j dopo 0, 1, 2, 4, 8 … aggiornamenti.</translation>
    </message>
    <message>
        <source>Growth, one scale each</source>
        <translation>Crescita, una scala ciascuno</translation>
    </message>
    <message>
        <source>Growth, one scale for all</source>
        <translation>Crescita, una scala per tutti</translation>
    </message>
    <message>
        <source>A fast run shows only some of its updates. Scrub back, and those that you pass are filled in.</source>
        <translation>Un’esecuzione veloce mostra solo alcuni dei suoi aggiornamenti. Tornando indietro, quelli attraversati vengono riempiti.</translation>
    </message>
    <message>
        <source>Kept are the weights w_ij nearest to updates 0, 1, 2, 4, 8 …, each twice as late as the one before.</source>
        <translation>Conservati sono i pesi w_ij più vicini agli aggiornamenti 0, 1, 2, 4, 8 …, ognuno il doppio più tardi del precedente.</translation>
    </message>
    <message>
        <source>The number under a picture counts the updates: click to go there</source>
        <translation>Il numero sotto un’immagine conta gli aggiornamenti: un clic vi porta</translation>
    </message>
    <message>
        <source>Each picture is the weights w_ij of this unit j as they were then.</source>
        <translation>Ogni immagine sono i pesi w_ij di questa unità j com’erano allora.</translation>
    </message>
    <message>
        <source>Gaps: scrub back.</source>
        <translation>Vuoti: tornare indietro.</translation>
    </message>
    <message>
        <source>Weight between hidden unit {unit} and pixel (row {row}, column {column}): {weight}</source>
        <translation>Peso fra l’unità nascosta {unit} e il pixel (riga {row}, colonna {column}): {weight}</translation>
    </message>
    <message>
        <source>Training image {image} of the {n} that are measured: field {field}, probability {p:.4f}</source>
        <translation>Immagine di addestramento {image} delle {n} misurate: campo {field}, probabilità {p:.4f}</translation>
    </message>
    <message>
        <source>Training image {image} of the {n} that are measured, labelled “{label}”: field {field}, probability {p:.4f}</source>
        <translation>Immagine di addestramento {image} delle {n} misurate, etichetta “{label}”: campo {field}, probabilità {p:.4f}</translation>
    </message>
    <message>
        <source>After update {n:,}: norm {norm:.3g}, largest weight {largest:.3g}; click to go there</source>
        <translation>Dopo l’aggiornamento {n:,}: norma {norm:.3g}, peso massimo {largest:.3g}; un clic vi porta</translation>
    </message>
    <message>
        <source>overlap m</source>
        <translation>sovrapposizione m</translation>
    </message>
    <message>
        <source>The overlap of the state with each memory</source>
        <translation>La sovrapposizione dello stato con ogni memoria</translation>
    </message>
    <message>
        <source>It tells which memory the network is recalling: m_μ = (1/N) Σ_i ξ_i^μ s_i.</source>
        <translation>Dice quale memoria la rete sta richiamando: m_μ = (1/N) Σ_i ξ_i^μ s_i.</translation>
    </message>
    <message>
        <source>Overlap m of the state with each memory:
+1 is the memory itself, −1 its mirror image, 0 unrelated.</source>
        <translation>Sovrapposizione m dello stato con ogni memoria:
+1 è la memoria stessa, −1 la sua immagine speculare, 0 senza relazione.</translation>
    </message>
    <message>
        <source>It is m_μ = (1/N) Σ_i ξ_i^μ s_i; (1 + m_μ) / 2 is the share of the units that agree.</source>
        <translation>È m_μ = (1/N) Σ_i ξ_i^μ s_i; (1 + m_μ) / 2 è la frazione di unità che concordano.</translation>
    </message>
    <message>
        <source>Memory {memory}, “{name}”: overlap {m} ({agree} of {n} units agree), its energy {energy}</source>
        <translation>Memoria {memory}, “{name}”: sovrapposizione {m} ({agree} di {n} unità concordano), la sua energia {energy}</translation>
    </message>
    <message>
        <source>Retrieval: the memories are the lowest states of all</source>
        <translation>Richiamo: le memorie sono gli stati più bassi di tutti</translation>
    </message>
    <message>
        <source>Metastable: memories can be retrieved, but spin-glass states lie lower</source>
        <translation>Metastabile: le memorie si possono richiamare, ma stati di vetro di spin stanno più in basso</translation>
    </message>
    <message>
        <source>Spin glass: frozen in states that have nothing to do with any memory</source>
        <translation>Vetro di spin: congelata in stati che non hanno nulla a che fare con le memorie</translation>
    </message>
    <message>
        <source>Paramagnet: the noise is too strong for anything to freeze</source>
        <translation>Paramagnete: il rumore è troppo forte perché qualcosa si congeli</translation>
    </message>
    <message>
        <source>The phases of a large Hopfield network over load and temperature, and a network in it</source>
        <translation>Le fasi di una grande rete di Hopfield secondo carico e temperatura, e una rete in esse</translation>
    </message>
    <message>
        <source>The load is α = P / N, P patterns in N units; the temperature T is the noise in p(s_i = +1).</source>
        <translation>Il carico è α = P / N, P pattern in N unità; la temperatura T è il rumore in p(s_i = +1).</translation>
    </message>
    <message>
        <source>Phases of a large network of Hebb&apos;s rule with random memories
(Amit, Gutfreund, Sompolinsky 1987; replica symmetric, solved here):
T_g = 1 + √α, where units freeze; T_M, where memories become minima of the free energy
(at T = 0 it is the capacity α_c); T_c, where they become the lowest.
Drag the dot, or click and use the arrow keys: a network of {units} units with random
memories is measured at that load and temperature, {sweeps} sweeps after starting at a memory.</source>
        <translation>Fasi di una grande rete con la regola di Hebb e memorie casuali
(Amit, Gutfreund, Sompolinsky 1987; simmetria di replica, risolta qui):
T_g = 1 + √α, dove le unità si congelano; T_M, dove le memorie diventano minimi dell’energia libera
(a T = 0 è la capacità α_c); T_c, dove diventano i più bassi.
Trascinare il punto, o clic e tasti freccia: una rete di {units} unità con memorie
casuali è misurata a quel carico e temperatura, {sweeps} passate dopo essere partita da una memoria.</translation>
    </message>
    <message>
        <source>What is measured is the overlap m with that memory; in theory it holds for N → ∞.</source>
        <translation>Misurata è la sovrapposizione m con quella memoria; in teoria vale per N → ∞.</translation>
    </message>
    <message>
        <source>T&lt;sub&gt;g&lt;/sub&gt; units freeze &amp;nbsp;·&amp;nbsp; T&lt;sub&gt;M&lt;/sub&gt; memories are minima &amp;nbsp;·&amp;nbsp; T&lt;sub&gt;c&lt;/sub&gt; the lowest</source>
        <translation>T&lt;sub&gt;g&lt;/sub&gt; le unità si congelano &amp;nbsp;·&amp;nbsp; T&lt;sub&gt;M&lt;/sub&gt; le memorie sono minimi &amp;nbsp;·&amp;nbsp; T&lt;sub&gt;c&lt;/sub&gt; i più bassi</translation>
    </message>
    <message>
        <source>retrieval</source>
        <comment>a phase</comment>
        <translation>richiamo</translation>
    </message>
    <message>
        <source>metastable</source>
        <comment>a phase</comment>
        <translation>metastabile</translation>
    </message>
    <message>
        <source>spin glass</source>
        <comment>a phase</comment>
        <translation>vetro di spin</translation>
    </message>
    <message>
        <source>paramagnet</source>
        <comment>a phase</comment>
        <translation>paramagnete</translation>
    </message>
    <message>
        <source>N = {n}, P = {p} (α = {load:.3f}), T = {t:.2f}: overlap {overlap} measured, {theory} in theory (N → ∞).</source>
        <translation>N = {n}, P = {p} (α = {load:.3f}), T = {t:.2f}: sovrapposizione {overlap} misurata, {theory} in teoria (N → ∞).</translation>
    </message>
    <message>
        <source>error² per pixel</source>
        <translation>errore² per pixel</translation>
    </message>
    <message>
        <source>{value} per pixel</source>
        <translation>{value} per pixel</translation>
    </message>
    <message>
        <source>Mean over the pixels and over the pictures of a group: (probability − original)².
A machine keeps what it has learnt to see, and loses what is strange to it.</source>
        <translation>Media sui pixel e sulle immagini di un gruppo: (probabilità − originale)².
Una macchina mantiene ciò che ha imparato a vedere, e perde ciò che le è estraneo.</translation>
    </message>
    <message>
        <source>It is the mean of (p(v_i = 1 | h) − v_i)² against the original v: 0 where every pixel comes back.</source>
        <translation>È la media di (p(v_i = 1 | h) − v_i)² rispetto all’originale v: 0 dove ogni pixel ritorna.</translation>
    </message>
    <message>
        <source>Mean over the pictures of a group. The lower its free energy, the more probable a picture is to the machine:
unfamiliar pictures come down as they become what it knows. In mean field, of grey pictures: the same formula.</source>
        <translation>Media sulle immagini di un gruppo. Più bassa è l’energia libera, più probabile è un’immagine per la macchina:
le immagini estranee scendono man mano che diventano ciò che conosce. In campo medio, di immagini grigie: la stessa formula.</translation>
    </message>
    <message>
        <source>It is F(v) = −Σ_i b_i v_i − Σ_j log(1 + exp(c_j + Σ_i w_ij v_i)), in nats: p(v) is e^(−F(v)) / Z.</source>
        <translation>È F(v) = −Σ_i b_i v_i − Σ_j log(1 + exp(c_j + Σ_i w_ij v_i)), in nat: p(v) è e^(−F(v)) / Z.</translation>
    </message>
    <message>
        <source>share of the pictures</source>
        <translation>frazione delle immagini</translation>
    </message>
    <message>
        <source>{value} of the pictures</source>
        <translation>{value} delle immagini</translation>
    </message>
    <message>
        <source>Familiar: look like the digit they were. Unfamiliar: look like a digit the machine has learnt;
there is no such curve where it has learnt all ten.</source>
        <translation>Familiari: somigliano alla cifra che erano. Estranee: somigliano a una cifra che la macchina ha imparato;
questa curva non c’è dove le ha imparate tutte e dieci.</translation>
    </message>
    <message>
        <source>It is a share from 0 to 1; a picture looks like the digit of the nearest of 3,000 labelled ones, by angle.</source>
        <translation>È una frazione da 0 a 1; un’immagine somiglia alla cifra della più vicina di 3.000 con etichetta, per angolo.</translation>
    </message>
    <message>
        <source>How well familiar and unfamiliar pictures are kept, against the passes through a machine</source>
        <translation>Quanto bene si mantengono immagini familiari ed estranee, rispetto ai passaggi attraverso una macchina</translation>
    </message>
    <message>
        <source>A pass goes from the picture v to the hidden units h and back to v.</source>
        <translation>Un passaggio va dall’immagine v alle unità nascoste h e ritorno a v.</translation>
    </message>
    <message>
        <source>Click to go to a pass.</source>
        <translation>Un clic va a un passaggio.</translation>
    </message>
    <message>
        <source>{name} {value} (pass {n:,})</source>
        <translation>{name} {value} (passaggio {n:,})</translation>
    </message>
    <message>
        <source>own digit</source>
        <translation>cifra propria</translation>
    </message>
    <message>
        <source>learnt digit</source>
        <translation>cifra imparata</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Sequenza</translation>
    </message>
    <message>
        <source>Show the pictures after 1, 2, 5, 10, 20, 50 … passes too</source>
        <translation>Mostrare anche le immagini dopo 1, 2, 5, 10, 20, 50 … passaggi</translation>
    </message>
    <message>
        <source>Show the states drawn, 0 or 1, which go on into the next pass, in place of their probabilities</source>
        <translation>Mostrare gli stati estratti, 0 o 1, che vanno nel prossimo passaggio, al posto delle loro probabilità</translation>
    </message>
    <message>
        <source>Pixel v_i is drawn with p(v_i = 1 | h) = σ(b_i + Σ_j w_ij h_j).</source>
        <translation>Il pixel v_i è estratto con p(v_i = 1 | h) = σ(b_i + Σ_j w_ij h_j).</translation>
    </message>
    <message>
        <source>Pictures side by side with what becomes of them, pass by pass</source>
        <translation>Immagini accanto a ciò che ne diventa, passaggio per passaggio</translation>
    </message>
    <message>
        <source>A column is a picture v; a pass goes from it to the hidden units h and back to v.</source>
        <translation>Una colonna è un’immagine v; un passaggio va da essa alle unità nascoste h e ritorno a v.</translation>
    </message>
    <message>
        <source>How the digit below a picture is written, which is what it looks like now.
Own: what it was at the beginning. Learnt: another one, of the few that the machine has learnt.</source>
        <translation>Com’è scritta la cifra sotto un’immagine, cioè a che cosa somiglia ora.
Propria: quella che era all’inizio. Imparata: un’altra, fra le poche che la macchina ha imparato.</translation>
    </message>
    <message>
        <source>It is the digit of the nearest of 3,000 labelled training digits, by the angle between them.</source>
        <translation>È la cifra della più vicina di 3.000 cifre di addestramento con etichetta, secondo l’angolo fra loro.</translation>
    </message>
    <message>
        <source>after {n:,}</source>
        <comment>passes</comment>
        <translation>dopo {n:,}</translation>
    </message>
    <message>
        <source>Looks like: the digit of the nearest of 3,000 labelled training digits, by the angle between them.
Error: the mean over the pixels of (probability − original)².</source>
        <translation>Somiglia a: la cifra della più vicina di 3.000 cifre di addestramento con etichetta, secondo l’angolo fra loro.
Errore: la media sui pixel di (probabilità − originale)².</translation>
    </message>
    <message>
        <source>Shown is p(v_i = 1 | h) of each pixel after a pass, or the states v_i that were drawn.</source>
        <translation>Mostrato è p(v_i = 1 | h) di ogni pixel dopo un passaggio, o gli stati v_i estratti.</translation>
    </message>
    <message>
        <source>original</source>
        <comment>a picture</comment>
        <translation>originale</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>a picture</comment>
        <translation>danneggiata</translation>
    </message>
    <message>
        <source>start</source>
        <comment>a picture at the start</comment>
        <translation>inizio</translation>
    </message>
    <message>
        <source>Not reached yet.</source>
        <translation>Non ancora raggiunto.</translation>
    </message>
    <message>
        <source>{picture}, the original</source>
        <translation>{picture}, l’originale</translation>
    </message>
    <message>
        <source>{what}; pixel (row {row}, column {column}): {value:.3f}</source>
        <translation>{what}; pixel (riga {row}, colonna {column}): {value:.3f}</translation>
    </message>
    <message>
        <source>looks like</source>
        <translation>somiglia a</translation>
    </message>
    <message>
        <source>error</source>
        <comment>of a picture</comment>
        <translation>errore</translation>
    </message>
    <message>
        <source>“Average” draws each estimate a thousand times: noise goes, bias stays.</source>
        <translation>“Media” estrae ogni stima mille volte: il rumore va, la distorsione resta.</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regola</translation>
    </message>
    <message>
        <source>angle (°)</source>
        <translation>angolo (°)</translation>
    </message>
    <message>
        <source>The bias of each rule: the angle that is left when its estimate is averaged over many draws</source>
        <translation>La distorsione di ogni regola: l’angolo che resta quando la sua stima è mediata su molte estrazioni</translation>
    </message>
    <message>
        <source>A rule whose estimate of ∂ log p(v) / ∂w_ij is right on average has no bias, however noisy it is.</source>
        <translation>Una regola la cui stima di ∂ log p(v) / ∂w_ij è giusta in media non ha distorsione, per quanto sia rumorosa.</translation>
    </message>
    <message>
        <source>Each rule&apos;s estimate for the next mini-batch is drawn again and again, at its machine as it is;
persistent chains go on from draw to draw. Noise averages out; what is left is bias.
Bar: angle of the average to the exact gradient, with its standard error.
Diamond: a single draw, on average. Level stroke: what the noise left in the average may do alone;
a bar no higher than that shows no bias.</source>
        <translation>La stima di ogni regola per il prossimo mini-batch è estratta più e più volte, nella sua macchina com’è;
le catene persistenti proseguono di estrazione in estrazione. Il rumore si media via; ciò che resta è distorsione.
Barra: angolo della media rispetto al gradiente esatto, con il suo errore standard.
Rombo: una sola estrazione, in media. Tratto orizzontale: ciò che può fare da solo il rumore rimasto nella media;
una barra non più alta di quello non mostra distorsione.</translation>
    </message>
    <message>
        <source>It is the angle, in degrees, between ⟨g⟩ and the exact g = ∂ log p(v) / ∂(w, b, c).</source>
        <translation>È l’angolo, in gradi, fra ⟨g⟩ e l’esatto g = ∂ log p(v) / ∂(w, b, c).</translation>
    </message>
    <message>
        <source>{n:,} draws averaged at update {update:,}  ·  ◇ one draw  ·  ━ noise alone</source>
        <translation>{n:,} estrazioni mediate all’aggiornamento {update:,}  ·  ◇ un’estrazione  ·  ━ solo rumore</translation>
    </message>
    <message>
        <source>{rule}: the average of {n:,} draws is at {angle}, of which noise may be {noise:.1f}°, and {ratio:.2g} times as long as the exact gradient; a single draw is at {one:.1f}°, on average</source>
        <translation>{rule}: la media di {n:,} estrazioni sta a {angle}, di cui {noise:.1f}° può essere rumore, ed è {ratio:.2g} volte lunga quanto il gradiente esatto; una sola estrazione sta a {one:.1f}°, in media</translation>
    </message>
    <message>
        <source>{rule}: the average of {n:,} draws is at {angle}, and {ratio:.2g} times as long as the exact gradient; a single draw is at {one:.1f}°, on average</source>
        <translation>{rule}: la media di {n:,} estrazioni sta a {angle}, ed è {ratio:.2g} volte lunga quanto il gradiente esatto; una sola estrazione sta a {one:.1f}°, in media</translation>
    </message>
    <message>
        <source>log-likelihood (nats)</source>
        <translation>log-verosimiglianza (nat)</translation>
    </message>
    <message>
        <source>How probable each machine finds the training data, exactly: log Z is summed over all states.
Higher is better. The thin dashed line is the highest there can be: that of a machine which
gives each training pattern its share of the data, and nothing to any other picture.</source>
        <translation>Quanto ogni macchina trova probabili i dati di addestramento, esattamente: log Z è sommato su tutti gli stati.
Più alto è meglio. La linea sottile tratteggiata è il massimo possibile: quello di una macchina che
dà a ogni pattern di addestramento la sua frazione dei dati, e nulla a ogni altra immagine.</translation>
    </message>
    <message>
        <source>It is the mean of log p(v) = −F(v) − log Z over the training images v, in nats.</source>
        <translation>È la media di log p(v) = −F(v) − log Z sulle immagini di addestramento v, in nat.</translation>
    </message>
    <message>
        <source>How likely each rule makes the training data, against the updates of its weights</source>
        <translation>Quanto ogni regola rende verosimili i dati di addestramento, rispetto agli aggiornamenti dei suoi pesi</translation>
    </message>
    <message>
        <source>The likelihood p(v) is what learning raises; here it is exact, for Z is summed over all states.</source>
        <translation>La verosimiglianza p(v) è ciò che l’apprendimento alza; qui è esatta, perché Z è sommata su tutti gli stati.</translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation>al massimo {bound}</translation>
    </message>
    <message>
        <source>{values} nats</source>
        <translation>{values} nat</translation>
    </message>
    <message>
        <source>Between what each rule estimates from one mini-batch and its draws, and the exact gradient of the
same mini-batch at the same machine: over all weights and biases, before momentum and decay.
At 0° the rule is right, at 90° it is of no use, and beyond 90° it leads downhill.
Strong: the mean of the latest {n} measurements. Faint: each of them.</source>
        <translation>Fra ciò che ogni regola stima da un mini-batch e dalle sue estrazioni, e il gradiente esatto dello
stesso mini-batch nella stessa macchina: su tutti i pesi e i bias, prima di momento e decadimento.
A 0° la regola è giusta, a 90° non serve, e oltre 90° porta in discesa.
Forte: la media delle ultime {n} misure. Debole: ognuna di esse.</translation>
    </message>
    <message>
        <source>It is arccos(g·ĝ / (|g| |ĝ|)), in degrees, of the exact gradient g and the estimate ĝ.</source>
        <translation>È arccos(g·ĝ / (|g| |ĝ|)), in gradi, del gradiente esatto g e della stima ĝ.</translation>
    </message>
    <message>
        <source>How far the estimate of each rule points away from the exact gradient</source>
        <translation>Quanto la stima di ogni regola si scosta dal gradiente esatto</translation>
    </message>
    <message>
        <source>The exact gradient is g = ∂ log p(v) / ∂(w, b, c), which contrastive divergence estimates by k steps.</source>
        <translation>Il gradiente esatto è g = ∂ log p(v) / ∂(w, b, c), che la divergenza contrastiva stima con k passi.</translation>
    </message>
    <message>
        <source>Above 90°: downhill  ·  strong: mean of {n} measurements, faint: each</source>
        <translation>Sopra 90°: in discesa  ·  forte: media di {n} misure, debole: ognuna</translation>
    </message>
    <message>
        <source>{rule} {angle:.1f}° and {ratio:.2g} times as long</source>
        <translation>{rule} {angle:.1f}° e {ratio:.2g} volte lunga</translation>
    </message>
    <message>
        <source>−log {n} = {bound}</source>
        <translation>−log {n} = {bound}</translation>
    </message>
    <message>
        <source>minus the entropy of the data = {bound}</source>
        <translation>meno l’entropia dei dati = {bound}</translation>
    </message>
    <message>
        <source>data</source>
        <comment>the bar of the training data</comment>
        <translation>dati</translation>
    </message>
    <message>
        <source>What the likelihood means: how each rule’s machine shares out its probability among all pictures</source>
        <translation>Che cosa significa la verosimiglianza: come la macchina di ogni regola divide la sua probabilità fra tutte le immagini</translation>
    </message>
    <message>
        <source>The probabilities p(v) of all pictures v add up to 1, the length of a bar.</source>
        <translation>Le probabilità p(v) di tutte le immagini v fanno 1, la lunghezza di una barra.</translation>
    </message>
    <message>
        <source>All probability there is, for each machine: exact, summed over all its states.
Each coloured box is one training pattern, in the same order everywhere; the topmost bar is how it is
in the data. Grey is what the machine gives to pictures it was never shown.
The log-likelihood is the mean logarithm of these widths.</source>
        <translation>Tutta la probabilità che c’è, per ogni macchina: esatta, sommata su tutti i suoi stati.
Ogni casella colorata è un pattern di addestramento, ovunque nello stesso ordine; la barra più in alto è com’è
nei dati. Grigio è ciò che la macchina dà a immagini che non le sono mai state mostrate.
La log-verosimiglianza è il logaritmo medio di queste larghezze.</translation>
    </message>
    <message>
        <source>A box is as wide as p(v) = e^(−F(v)) / Z of its pattern v.</source>
        <translation>Una casella è larga quanto p(v) = e^(−F(v)) / Z del suo pattern v.</translation>
    </message>
    <message>
        <source>Shown only where there are at most {n} different training patterns that stay as they are.</source>
        <translation>Mostrato solo dove ci sono al massimo {n} pattern di addestramento diversi che restano come sono.</translation>
    </message>
    <message>
        <source>A box for each of {n} training patterns  ·  grey: the other {others} pictures</source>
        <translation>Una casella per ognuno di {n} pattern di addestramento  ·  grigio: le altre {others} immagini</translation>
    </message>
    <message>
        <source>{name}: {share:.2f} % for the other {others} pictures together</source>
        <translation>{name}: {share:.2f} % per le altre {others} immagini insieme</translation>
    </message>
    <message>
        <source>{name}: {share:.2f} % for training pattern {pattern} ({drawn}); its share of the data is {of_data:.2f} %</source>
        <translation>{name}: {share:.2f} % per il pattern di addestramento {pattern} ({drawn}); la sua frazione dei dati è {of_data:.2f} %</translation>
    </message>
    <message>
        <source>{rows} × {columns} pixels</source>
        <translation>{rows} × {columns} pixel</translation>
    </message>
    <message>
        <source>What each rule has made of the same fresh machine: the weights of every hidden unit, a row a rule</source>
        <translation>Che cosa ha fatto ogni regola della stessa macchina nuova: i pesi di ogni unità nascosta, una riga per regola</translation>
    </message>
    <message>
        <source>All machines began with the same weights w_ij and biases b_i and c_j, and saw the same images v.</source>
        <translation>Tutte le macchine sono partite con gli stessi pesi w_ij e bias b_i e c_j, e hanno visto le stesse immagini v.</translation>
    </message>
    <message>
        <source>Each small picture is one hidden unit: its weight to every pixel. Units below each other began alike.
Orange: a bright pixel there switches the unit on; blue: off. All rows have the same scale.</source>
        <translation>Ogni piccola immagine è un’unità nascosta: il suo peso verso ogni pixel. Unità una sotto l’altra sono partite uguali.
Arancio: lì un pixel chiaro accende l’unità; blu: la spegne. Tutte le righe hanno la stessa scala.</translation>
    </message>
    <message>
        <source>Pixel i of the picture of unit j is w_ij.</source>
        <translation>Il pixel i dell’immagine dell’unità j è w_ij.</translation>
    </message>
    <message>
        <source>Weights, all on one scale: from −{scale:g} (blue) to +{scale:g} (orange), and beyond alike</source>
        <translation>Pesi, tutti su una scala: da −{scale:g} (blu) a +{scale:g} (arancio), e oltre uguali</translation>
    </message>
    <message>
        <source>{rule}, hidden unit {unit}, pixel (row {row}, column {column}): weight {weight}; bias of the unit {bias}</source>
        <translation>{rule}, unità nascosta {unit}, pixel (riga {row}, colonna {column}): peso {weight}; bias dell’unità {bias}</translation>
    </message>
    <message>
        <source>p of becoming 1</source>
        <translation>p di diventare 1</translation>
    </message>
    <message>
        <source>ΔE (nats), T = {t:g}</source>
        <translation>ΔE (nat), T = {t:g}</translation>
    </message>
    <message>
        <source>The probability that a unit becomes 1, against its energy gap ΔE.
Without noise it would be a step. The higher the temperature T, the flatter the curve.
Filled dot: the unit that is next; ring: the unit that was decided last.</source>
        <translation>La probabilità che un’unità diventi 1, rispetto al suo salto di energia ΔE.
Senza rumore sarebbe un gradino. Più alta è la temperatura T, più piatta è la curva.
Punto pieno: l’unità che viene ora; anello: l’unità decisa per ultima.</translation>
    </message>
    <message>
        <source>It is p = σ(ΔE / T) = 1 / (1 + e^(−ΔE/T)); ΔE is how much lower the energy E is if the unit is 1.</source>
        <translation>È p = σ(ΔE / T) = 1 / (1 + e^(−ΔE/T)); ΔE è di quanto l’energia E è più bassa se l’unità è 1.</translation>
    </message>
    <message>
        <source>At ΔE = {gap} and T = {t:g}: p = {p:.4f}</source>
        <translation>A ΔE = {gap} e T = {t:g}: p = {p:.4f}</translation>
    </message>
    <message>
        <source>The state of the network as a picture, and the unit that is deciding, in words and numbers</source>
        <translation>Lo stato della rete come immagine, e l’unità che decide, in parole e numeri</translation>
    </message>
    <message>
        <source>Unit i takes the sign of its field h_i = Σ_j w_ij s_j; one by one, units at T = 0 never raise E.</source>
        <translation>L’unità i prende il segno del suo campo h_i = Σ_j w_ij s_j; una per una, a T = 0 le unità non alzano mai E.</translation>
    </message>
    <message>
        <source>The state, one cell a unit: +1 stands out, −1 is blank.
Paint: the left button sets, the right clears.
Shift-click, or a click while “Look” is on: the unit under the magnifier.</source>
        <translation>Lo stato, una cella per unità: +1 risalta, −1 è vuoto.
Dipingere: il tasto sinistro imposta, il destro cancella.
Maiusc-clic, o un clic con “Guarda” attivo: l’unità sotto la lente.</translation>
    </message>
    <message>
        <source>It is s, with s_i = +1 or −1 for unit i; the unit that decided last is framed.</source>
        <translation>È s, con s_i = +1 o −1 per l’unità i; l’unità che ha deciso per ultima è incorniciata.</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Dipingi</translation>
    </message>
    <message>
        <source>Clicks on the picture set and clear units</source>
        <translation>I clic sull’immagine impostano e cancellano unità</translation>
    </message>
    <message>
        <source>The left button makes s_i = +1, the right one s_i = −1; the run goes on from there.</source>
        <translation>Il tasto sinistro fa s_i = +1, il destro s_i = −1; l’esecuzione prosegue da lì.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Guarda</translation>
    </message>
    <message>
        <source>A click on the picture puts a unit under the magnifier (Shift-click always does)</source>
        <translation>Un clic sull’immagine mette un’unità sotto la lente (Maiusc-clic lo fa sempre)</translation>
    </message>
    <message>
        <source>The magnifier shows what each memory adds to the field h_i of the unit.</source>
        <translation>La lente mostra che cosa aggiunge ogni memoria al campo h_i dell’unità.</translation>
    </message>
    <message>
        <source>no unit would change</source>
        <translation>nessuna unità cambierebbe</translation>
    </message>
    <message>
        <source>{wanting:,} of {n:,} would change</source>
        <translation>{wanting:,} di {n:,} cambierebbero</translation>
    </message>
    <message>
        <source>Step {n:,}</source>
        <translation>Passo {n:,}</translation>
    </message>
    <message>
        <source>{unit}: state {state}, local field h = {field}, would keep its state</source>
        <translation>{unit}: stato {state}, campo locale h = {field}, manterrebbe il suo stato</translation>
    </message>
    <message>
        <source>{unit}: state {state}, local field h = {field}, would flip</source>
        <translation>{unit}: stato {state}, campo locale h = {field}, si invertirebbe</translation>
    </message>
    <message>
        <source>A minimum for now; noise may drive it out again.</source>
        <translation>Un minimo per ora; il rumore può portarla di nuovo fuori.</translation>
    </message>
    <message>
        <source>All units decided at once, and {flipped:,} of {n:,} flipped.</source>
        <translation>Tutte le unità hanno deciso insieme, e {flipped:,} di {n:,} si sono invertite.</translation>
    </message>
    <message>
        <source>No unit would change without noise; with it, any may: press Play.</source>
        <translation>Senza rumore nessuna unità cambierebbe; con il rumore, una qualunque può: Avvia.</translation>
    </message>
    <message>
        <source>No unit would change: damage the state, or start at a random one.</source>
        <translation>Nessuna unità cambierebbe: danneggiare lo stato, o partire da uno casuale.</translation>
    </message>
    <message>
        <source>Press Play to let the units decide one by one, or → for one step.</source>
        <translation>Avvia fa decidere le unità una per una, → fa un passo.</translation>
    </message>
    <message>
        <source>{unit}: field {field}, p(+1) = {p:.3f} at T = {t:.2f}. Drawn u = {u:.3f}, below p, so it is +1.</source>
        <translation>{unit}: campo {field}, p(+1) = {p:.3f} a T = {t:.2f}. Estratto u = {u:.3f}, sotto p, quindi è +1.</translation>
    </message>
    <message>
        <source>{unit}: field {field}, p(+1) = {p:.3f} at T = {t:.2f}. Drawn u = {u:.3f}, not below p, so it is −1.</source>
        <translation>{unit}: campo {field}, p(+1) = {p:.3f} a T = {t:.2f}. Estratto u = {u:.3f}, non sotto p, quindi è −1.</translation>
    </message>
    <message>
        <source>{unit}: field 0, a tie, so it keeps its state {before}.</source>
        <translation>{unit}: campo 0, un pareggio, quindi mantiene il suo stato {before}.</translation>
    </message>
    <message>
        <source>{unit}: field {field}, so it should be {sign}; it is, and stays.</source>
        <translation>{unit}: campo {field}, quindi dovrebbe essere {sign}; lo è, e resta.</translation>
    </message>
    <message>
        <source>{unit}: field {field}, so it should be {sign}; it was {before} and flips.</source>
        <translation>{unit}: campo {field}, quindi dovrebbe essere {sign}; era {before} e si inverte.</translation>
    </message>
    <message>
        <source>Unit {unit} (row {row}, column {column})</source>
        <translation>Unità {unit} (riga {row}, colonna {column})</translation>
    </message>
    <message>
        <source>The 3-D surface needs OpenGL, which this display does not offer; the map shows the same.</source>
        <translation>La superficie 3-D richiede OpenGL, che questo schermo non offre; la mappa mostra lo stesso.</translation>
    </message>
    <message>
        <source>The slice of the map as a surface: height and colour show the mean energy, with contours,
x is the overlap with A on the units where A = B, y on those where A ≠ B.
The ball is the state, where it projects to; the line is the way it came.
Drag to walk round, turn the wheel to come nearer, double-click to go back.</source>
        <translation>La sezione della mappa come superficie: altezza e colore mostrano l’energia media, con le curve di livello,
x è la sovrapposizione con A sulle unità dove A = B, y su quelle dove A ≠ B.
La sfera è lo stato, dove si proietta; la linea è la via da cui è venuto.
Trascinare per girarci attorno, ruotare la rotella per avvicinarsi, doppio clic per tornare.</translation>
    </message>
    <message>
        <source>The energy landscape as a lit surface, with the state as a ball that rolls on it</source>
        <translation>Il paesaggio energetico come superficie illuminata, con lo stato come sfera che vi rotola</translation>
    </message>
    <message>
        <source>It is the mean of the energy E over all states that lie at one place between two memories A and B.</source>
        <translation>È la media dell’energia E su tutti gli stati che stanno in un punto fra due memorie A e B.</translation>
    </message>
    <message>
        <source>Its height is the mean of E = −½ Σ_ij w_ij s_i s_j over the states s that project to (x, y).</source>
        <translation>La sua altezza è la media di E = −½ Σ_ij w_ij s_i s_j sugli stati s che si proiettano in (x, y).</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>Ripristina vista</translation>
    </message>
    <message>
        <source>Look from where the eye was at first</source>
        <translation>Guardare da dove stava l’occhio all’inizio</translation>
    </message>
    <message>
        <source>The axes x and y lie below, the energy E points up.</source>
        <translation>Gli assi x e y stanno in basso, l’energia E va in alto.</translation>
    </message>
    <message>
        <source>Energy from {low} (low, dark) to {high} (high, bright)</source>
        <translation>Energia da {low} (bassa, scura) a {high} (alta, chiara)</translation>
    </message>
    <message>
        <source>State at ({x}, {y}): its energy {energy}, the slice&apos;s there {below}</source>
        <translation>Stato in ({x}, {y}): la sua energia {energy}, lì la sezione {below}</translation>
    </message>
    <message>
        <source>The sum that made the field of one unit, and the draw that decided it</source>
        <translation>La somma che ha fatto il campo di un’unità, e l’estrazione che l’ha decisa</translation>
    </message>
    <message>
        <source>Unit h_j is on with p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i); a visible one likewise, with b_i.</source>
        <translation>L’unità h_j è accesa con p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i); una visibile allo stesso modo, con b_i.</translation>
    </message>
    <message>
        <source>Weight × state of each unit of the other layer: orange pushes the unit on, blue off.</source>
        <translation>Peso × stato di ogni unità dell’altro strato: arancio spinge l’unità ad accendersi, blu a spegnersi.</translation>
    </message>
    <message>
        <source>Each cell is one term w_ij v_i of a hidden unit’s field, or w_ij h_j of a visible one’s.</source>
        <translation>Ogni cella è un termine w_ij v_i del campo di un’unità nascosta, o w_ij h_j di una visibile.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Hidden unit {unit}&lt;/b&gt;</source>
        <translation>&lt;b&gt;Unità nascosta {unit}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Visible unit {unit}&lt;/b&gt;</source>
        <translation>&lt;b&gt;Unità visibile {unit}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{unit}: not decided yet.</source>
        <translation>{unit}: non ancora decisa.</translation>
    </message>
    <message>
        <source>{unit}: set by hand to {state}.</source>
        <translation>{unit}: impostata a mano a {state}.</translation>
    </message>
    <message>
        <source>Hover over any unit to see the sum that made its field.</source>
        <translation>Il mouse sopra un’unità mostra la somma che ne ha fatto il campo.</translation>
    </message>
    <message>
        <source>p = 1 / (1 + e&lt;sup&gt;−field&lt;/sup&gt;) = &lt;b&gt;{p:.4f}&lt;/b&gt;&lt;br&gt;draw u = {u:.4f} {sign} p, so the state is &lt;b&gt;{state}&lt;/b&gt;</source>
        <translation>p = 1 / (1 + e&lt;sup&gt;−campo&lt;/sup&gt;) = &lt;b&gt;{p:.4f}&lt;/b&gt;&lt;br&gt;estrazione u = {u:.4f} {sign} p, quindi lo stato è &lt;b&gt;{state}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>field = {field}</source>
        <translation>campo = {field}</translation>
    </message>
    <message>
        <source>The other layer was decided since; step back to see the sum that made this field.</source>
        <translation>Da allora è stato deciso l’altro strato; un passo indietro mostra la somma che ha fatto questo campo.</translation>
    </message>
    <message>
        <source>{term} from all others</source>
        <translation>{term} da tutte le altre</translation>
    </message>
    <message>
        <source>field = bias + Σ weight × state</source>
        <translation>campo = bias + Σ peso × stato</translation>
    </message>
    <message>
        <source>{n} of {all} units are on. Largest terms:</source>
        <translation>{n} di {all} unità sono accese. Termini più grandi:</translation>
    </message>
    <message>
        <source>weight × state, scale ±{scale:g}</source>
        <translation>peso × stato, scala ±{scale:g}</translation>
    </message>
    <message>
        <source>{term} from hidden unit {unit}</source>
        <translation>{term} dall’unità nascosta {unit}</translation>
    </message>
    <message>
        <source>{term} from row {row}, column {column}</source>
        <translation>{term} da riga {row}, colonna {column}</translation>
    </message>
    <message>
        <source>Nothing can be decided yet. Set every visible unit, or every hidden one, by clicking its circle.</source>
        <translation>Non si può ancora decidere nulla. Impostare ogni unità visibile, o ogni nascosta, con un clic sul suo cerchio.</translation>
    </message>
    <message>
        <source>How a unit is decided: the weights of the units that are 1 add up to its energy gap ΔE;
that gives the probability p of becoming 1; a uniform draw u below p makes it 1, else 0.</source>
        <translation>Come si decide un’unità: i pesi delle unità che sono 1 si sommano nel suo salto di energia ΔE;
questo dà la probabilità p di diventare 1; un’estrazione uniforme u sotto p la fa 1, altrimenti 0.</translation>
    </message>
    <message>
        <source>Of a hidden unit j, ΔE = c_j + Σ_i w_ij v_i and p(h_j = 1 | v) = 1 / (1 + e^(−ΔE/T)).</source>
        <translation>Per un’unità nascosta j, ΔE = c_j + Σ_i w_ij v_i e p(h_j = 1 | v) = 1 / (1 + e^(−ΔE/T)).</translation>
    </message>
    <message>
        <source>{name} was decided</source>
        <translation>{name} è stata decisa</translation>
    </message>
    <message>
        <source>{name} is next</source>
        <translation>{name} viene ora</translation>
    </message>
    <message>
        <source>before</source>
        <comment>the first dream</comment>
        <translation>prima</translation>
    </message>
    <message>
        <source>best: {n:,}</source>
        <comment>after how many dreams</comment>
        <translation>meglio: {n:,}</translation>
    </message>
    <message>
        <source>now: {n:,}</source>
        <comment>after how many dreams</comment>
        <translation>ora: {n:,}</translation>
    </message>
    <message>
        <source>How much unlearning is best, and what is measured before the first dream, at the best and now</source>
        <translation>Quanto disapprendimento è il migliore, e che cosa si misura prima del primo sogno, al meglio e ora</translation>
    </message>
    <message>
        <source>Each dream settles in a state s, and takes from the weights w the part ε of what storing s would add.</source>
        <translation>Ogni sogno si ferma in uno stato s, e toglie ai pesi w la parte ε di quanto aggiungerebbe memorizzare s.</translation>
    </message>
    <message>
        <source>recalled, {noise} noise</source>
        <translation>richiamate, rumore {noise}</translation>
    </message>
    <message>
        <source>Noisy memories that are recalled to the last unit</source>
        <translation>Memorie rumorose richiamate fino all’ultima unità</translation>
    </message>
    <message>
        <source>The noise is the share of the units of a memory ξ^μ that are reversed before the network settles.</source>
        <translation>Il rumore è la frazione delle unità di una memoria ξ^μ invertite prima che la rete si fermi.</translation>
    </message>
    <message>
        <source>mean overlap then</source>
        <translation>sovrapposizione media</translation>
    </message>
    <message>
        <source>Of where a noisy memory ends with the memory itself: 1 is the memory</source>
        <translation>Di dove finisce una memoria rumorosa con la memoria stessa: 1 è la memoria</translation>
    </message>
    <message>
        <source>It is the mean of m_μ = (1/N) Σ_i ξ_i^μ s_i over noisy starts.</source>
        <translation>È la media di m_μ = (1/N) Σ_i ξ_i^μ s_i sulle partenze rumorose.</translation>
    </message>
    <message>
        <source>memories stable</source>
        <translation>memorie stabili</translation>
    </message>
    <message>
        <source>Memories that no unit would leave</source>
        <translation>Memorie che nessuna unità lascerebbe</translation>
    </message>
    <message>
        <source>Pattern ξ^μ is stable if no field h_i = Σ_j w_ij ξ_j^μ is against its unit.</source>
        <translation>Il pattern ξ^μ è stabile se nessun campo h_i = Σ_j w_ij ξ_j^μ è contro la sua unità.</translation>
    </message>
    <message>
        <source>spurious ends</source>
        <translation>arrivi spuri</translation>
    </message>
    <message>
        <source>Random starts that end neither in a memory nor in the mirror image of one</source>
        <translation>Partenze casuali che non finiscono né in una memoria né nella sua immagine speculare</translation>
    </message>
    <message>
        <source>They end in a state s that is neither ξ^μ nor −ξ^μ for any μ: a mixture or a spin-glass state.</source>
        <translation>Finiscono in uno stato s che non è né ξ^μ né −ξ^μ per nessun μ: una miscela o uno stato di vetro di spin.</translation>
    </message>
    <message>
        <source>spurious states seen</source>
        <translation>stati spuri visti</translation>
    </message>
    <message>
        <source>Different ones, among the ends of the random starts of a measurement</source>
        <translation>Diversi fra loro, fra gli arrivi delle partenze casuali di una misura</translation>
    </message>
    <message>
        <source>It is a number of states s, and no more than the starts that are made.</source>
        <translation>È un numero di stati s, e non più delle partenze fatte.</translation>
    </message>
    <message>
        <source>Each dream takes away ε = {epsilon:g} of what storing one pattern adds. Press Play: what becomes of it is measured every {n:,} dreams.</source>
        <translation>Ogni sogno toglie ε = {epsilon:g} di quanto aggiunge la memorizzazione di un pattern. Avvia: che cosa ne diventa si misura ogni {n:,} sogni.</translation>
    </message>
    <message>
        <source>No dream has helped so far: recall from {noise:g} % noise was best before the first, {start}.</source>
        <translation>Finora nessun sogno ha aiutato: il richiamo con {noise:g} % di rumore era migliore prima del primo, {start}.</translation>
    </message>
    <message>
        <source>Best so far after {n:,} dreams: {best} recalled from {noise:g} % noise ({start} before), {stable:.0f} % of the memories stable ({stable_before:.0f} %).</source>
        <translation>Finora meglio dopo {n:,} sogni: {best} richiamate con {noise:g} % di rumore ({start} prima), {stable:.0f} % delle memorie stabili ({stable_before:.0f} %).</translation>
    </message>
    <message>
        <source>From {n:,} dreams on nothing is left.</source>
        <translation>Da {n:,} sogni in poi non resta nulla.</translation>
    </message>
    <message>
        <source>recalled</source>
        <comment>a share</comment>
        <translation>richiamo</translation>
    </message>
    <message>
        <source>stable</source>
        <comment>a share</comment>
        <translation>stabili</translation>
    </message>
    <message>
        <source>spurious</source>
        <comment>a share</comment>
        <translation>spuri</translation>
    </message>
    <message>
        <source>dreams</source>
        <translation>sogni</translation>
    </message>
    <message>
        <source>share (%)</source>
        <translation>frazione (%)</translation>
    </message>
    <message>
        <source>What becomes of recall, of the memories and of spurious states, dream by dream</source>
        <translation>Che ne è del richiamo, delle memorie e degli stati spuri, sogno per sogno</translation>
    </message>
    <message>
        <source>A dream changes each weight by Δw_ij = −(ε / N) s_i s_j, where s is the state in which it ended.</source>
        <translation>Un sogno cambia ogni peso di Δw_ij = −(ε / N) s_i s_j, dove s è lo stato in cui è finito.</translation>
    </message>
    <message>
        <source>Recalled: noisy memories that are recalled to the last unit.
Stable: memories that no unit would leave.
Spurious: random starts that end neither in a memory nor in the mirror image of one.
Click to go to a dream.</source>
        <translation>Richiamate: memorie rumorose richiamate fino all’ultima unità.
Stabili: memorie che nessuna unità lascerebbe.
Spuri: partenze casuali che non finiscono né in una memoria né nella sua immagine speculare.
Un clic va a un sogno.</translation>
    </message>
    <message>
        <source>Shares of patterns ξ^μ and of starts, in percent; the star is where most noisy patterns are recalled.</source>
        <translation>Frazioni di pattern ξ^μ e di partenze, in percento; la stella è dove si richiama la maggior parte dei pattern rumorosi.</translation>
    </message>
    <message>
        <source>After {n:,} dreams: {what}</source>
        <translation>Dopo {n:,} sogni: {what}</translation>
    </message>
    <message>
        <source>What dreams did to the weights</source>
        <translation>Che cosa hanno fatto i sogni ai pesi</translation>
    </message>
    <message>
        <source>Each dream changes each weight by Δw_ij = −(ε / N) s_i s_j, where s is the state in which it ended.</source>
        <translation>Ogni sogno cambia ogni peso di Δw_ij = −(ε / N) s_i s_j, dove s è lo stato in cui è finito.</translation>
    </message>
    <message>
        <source>Row i, column j: the change in the weight between unit i and unit j since the first dream,
in units of 1/N, what storing one pattern adds to a weight or takes from it.</source>
        <translation>Riga i, colonna j: il cambiamento del peso fra l’unità i e l’unità j dal primo sogno,
in unità di 1/N, quanto la memorizzazione di un pattern aggiunge a un peso o gli toglie.</translation>
    </message>
    <message>
        <source>It is N Δw_ij, and symmetric: Δw_ij = Δw_ji.</source>
        <translation>È N Δw_ij, ed è simmetrico: Δw_ij = Δw_ji.</translation>
    </message>
    <message>
        <source>from −{scale:g} (blue) to +{scale:g} (orange); one stored pattern makes ±1; each cell the mean of {block} × {block} weights</source>
        <translation>da −{scale:g} (blu) a +{scale:g} (arancio); un pattern memorizzato fa ±1; ogni cella è la media di {block} × {block} pesi</translation>
    </message>
    <message>
        <source>from −{scale:g} (blue) to +{scale:g} (orange); one stored pattern makes ±1</source>
        <translation>da −{scale:g} (blu) a +{scale:g} (arancio); un pattern memorizzato fa ±1</translation>
    </message>
    <message>
        <source>Weight between units {i} and {j}: changed by {change} / N, now {now} / N (N = {n:,})</source>
        <translation>Peso fra le unità {i} e {j}: cambiato di {change} / N, ora {now} / N (N = {n:,})</translation>
    </message>
    <message>
        <source>{a} to {b}</source>
        <translation>{a} fino a {b}</translation>
    </message>
    <message>
        <source>Weights between units {i} and {j}: changed by {change} / N on average</source>
        <translation>Pesi fra le unità {i} e {j}: cambiati di {change} / N in media</translation>
    </message>
    <message>
        <source>unit j</source>
        <translation>unità j</translation>
    </message>
    <message>
        <source>unit i</source>
        <translation>unità i</translation>
    </message>
    <message>
        <source>The weights of the network as a picture</source>
        <translation>I pesi della rete come immagine</translation>
    </message>
    <message>
        <source>w_ij is how strongly unit j pulls unit i to its own side; patterns are stored in these weights alone.</source>
        <translation>w_ij è quanto forte l’unità j tira l’unità i dalla sua parte; i pattern sono memorizzati solo in questi pesi.</translation>
    </message>
    <message>
        <source>The weight between every two units: orange if they should agree, blue if they should differ.
It is symmetric, wᵢⱼ = wⱼᵢ, and no unit acts on itself.</source>
        <translation>Il peso fra ogni due unità: arancio se dovrebbero concordare, blu se dovrebbero differire.
È simmetrico, wᵢⱼ = wⱼᵢ, e nessuna unità agisce su sé stessa.</translation>
    </message>
    <message>
        <source>In Hebb’s rule, w_ij = (1/N) Σ_μ ξ_i^μ ξ_j^μ; they enter the energy E = −½ Σ_ij w_ij s_i s_j.</source>
        <translation>Nella regola di Hebb, w_ij = (1/N) Σ_μ ξ_i^μ ξ_j^μ; entrano nell’energia E = −½ Σ_ij w_ij s_i s_j.</translation>
    </message>
    <message>
        <source>weight wᵢⱼ from −{scale:g} (blue) to +{scale:g} (orange), means of blocks of {block} × {block} units</source>
        <translation>peso wᵢⱼ da −{scale:g} (blu) a +{scale:g} (arancio), medie di blocchi di {block} × {block} unità</translation>
    </message>
    <message>
        <source>weight wᵢⱼ from −{scale:g} (blue) to +{scale:g} (orange)</source>
        <translation>peso wᵢⱼ da −{scale:g} (blu) a +{scale:g} (arancio)</translation>
    </message>
    <message>
        <source>no unit acts on itself</source>
        <translation>nessuna unità agisce su sé stessa</translation>
    </message>
    <message>
        <source>Weight between units {i} and {j}: {what}</source>
        <translation>Peso fra le unità {i} e {j}: {what}</translation>
    </message>
    <message>
        <source>{s} s</source>
        <comment>seconds</comment>
        <translation>{s} s</translation>
    </message>
    <message>
        <source>{min} min {s} s</source>
        <translation>{min} min {s} s</translation>
    </message>
    <message>
        <source>{h} h {min} min</source>
        <translation>{h} h {min} min</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>barre</translation>
    </message>
    <message>
        <source>stripes</source>
        <translation>strisce</translation>
    </message>
    <message>
        <source>plain</source>
        <comment>a picture all black or all white</comment>
        <translation>uniformi</translation>
    </message>
    <message>
        <source>Bars of length {side} cannot be had: choose from {min_side} to {max_side} pixels.</source>
        <translation>Barre lunghe {side} non ci sono: scegliere da {min_side} a {max_side} pixel.</translation>
    </message>
    <message>
        <source>The two plain pictures are bars and stripes at once: they are a class of their own.</source>
        <translation>Le due immagini uniformi sono insieme barre e strisce: sono una classe a sé.</translation>
    </message>
    <message>
        <source>a .csv file with a row of numbers for each example</source>
        <translation>un file .csv con una riga di numeri per ogni esempio</translation>
    </message>
    <message>
        <source>{path} is longer than {max_bytes} MB: leave some examples out.</source>
        <translation>{path} supera {max_bytes} MB: tralasciare alcuni esempi.</translation>
    </message>
    <message>
        <source>{path} is no text in UTF-8: save it as CSV in UTF-8.</source>
        <translation>{path} non è testo in UTF-8: salvarlo come CSV in UTF-8.</translation>
    </message>
    <message>
        <source>{path} is no CSV file ({error}): choose {wanted}.</source>
        <translation>{path} non è un file CSV ({error}): scegliere {wanted}.</translation>
    </message>
    <message>
        <source>{path} is empty: choose {wanted}.</source>
        <translation>{path} è vuoto: scegliere {wanted}.</translation>
    </message>
    <message>
        <source>{path}, row {number} is longer than {max_line:,} letters: choose {wanted}.</source>
        <translation>{path}, la riga {number} supera {max_line:,} lettere: scegliere {wanted}.</translation>
    </message>
    <message>
        <source>The first row counts the columns from 0: it is taken for a header, not for an example.</source>
        <translation>La prima riga conta le colonne da 0: è presa per un’intestazione, non per un esempio.</translation>
    </message>
    <message>
        <source>There are {n:,} columns, one more than {side} × {side}: if one of them holds labels, the first row should name the columns and call it “label”.</source>
        <translation>Ci sono {n:,} colonne, una più di {side} × {side}: se una contiene le etichette, la prima riga dovrebbe dare un nome alle colonne e chiamarla “label”.</translation>
    </message>
    <message>
        <source>{path} has {n_columns:,} columns: an example should have at most {max_pixels:,} pixels.</source>
        <translation>{path} ha {n_columns:,} colonne: un esempio dovrebbe avere al massimo {max_pixels:,} pixel.</translation>
    </message>
    <message>
        <source>{path}, row 1: column {index} has no name, so leave it out if it only counts the rows, or name it.</source>
        <translation>{path}, riga 1: la colonna {index} non ha nome; toglierla se conta soltanto le righe, oppure darle un nome.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> e </translation>
    </message>
    <message>
        <source>{path} has columns {names}: only one should hold the labels, so rename the others.</source>
        <translation>{path} ha le colonne {names}: una sola dovrebbe contenere le etichette, quindi rinominare le altre.</translation>
    </message>
    <message>
        <source>{path}, row {number} has {n_cells:,} cells: it should have {wanted:,} like the first row.</source>
        <translation>{path}, la riga {number} ha {n_cells:,} celle: dovrebbe averne {wanted:,} come la prima riga.</translation>
    </message>
    <message>
        <source>{path} holds more than {n_examples:,} examples of {n_pixels:,} pixels: at most {max_examples:,} examples and {millions:.0f} million numbers are read.</source>
        <translation>{path} contiene più di {n_examples:,} esempi di {n_pixels:,} pixel: si leggono al massimo {max_examples:,} esempi e {millions:.0f} milioni di numeri.</translation>
    </message>
    <message>
        <source>{path}, row {number}, {column} holds a label of {n_letters:,} letters: it should have from 1 to {max_label}.</source>
        <translation>{path}, riga {number}, {column} contiene un’etichetta di {n_letters:,} lettere: dovrebbe averne da 1 a {max_label}.</translation>
    </message>
    <message>
        <source>{path}, row {number}, {column} {wrong}.</source>
        <translation>{path}, riga {number}, {column} {wrong}.</translation>
    </message>
    <message>
        <source>column {column} ({name})</source>
        <translation>colonna {column} ({name})</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>colonna {column}</translation>
    </message>
    <message>
        <source>is empty: a number should stand there</source>
        <translation>è vuota: dovrebbe esserci un numero</translation>
    </message>
    <message>
        <source>holds {shown}: every number should be finite</source>
        <translation>contiene {shown}: ogni numero dovrebbe essere finito</translation>
    </message>
    <message>
        <source>holds {shown}: write decimals with a point</source>
        <translation>contiene {shown}: scrivere i decimali con il punto</translation>
    </message>
    <message>
        <source>holds {shown}, which is no number: only a column called {names} may hold words</source>
        <translation>contiene {shown}, che non è un numero: solo una colonna chiamata {names} può contenere parole</translation>
    </message>
    <message>
        <source>The threshold {threshold} leaves nothing to tell apart: it should be at least 0 and below 1.</source>
        <translation>La soglia {threshold} non lascia nulla da distinguere: dovrebbe essere almeno 0 e meno di 1.</translation>
    </message>
    <message>
        <source>No class is chosen: choose at least one digit from 0 to 9.</source>
        <translation>Nessuna classe scelta: scegliere almeno una cifra da 0 a 9.</translation>
    </message>
    <message>
        <source>There is no class {digit}: classes are the digits from 0 to 9.</source>
        <translation>Non c’è la classe {digit}: le classi sono le cifre da 0 a 9.</translation>
    </message>
    <message>
        <source>There are no examples of class {digit}: leave it out or choose other data.</source>
        <translation>Non ci sono esempi della classe {digit}: tralasciarla o scegliere altri dati.</translation>
    </message>
    <message>
        <source>{n} examples cannot be had: choose from 1 to {n_candidates}, as many as these classes have.</source>
        <translation>{n} esempi non ci sono: scegliere da 1 a {n_candidates}, quanti ne hanno queste classi.</translation>
    </message>
    <message>
        <source>{path}: &apos;{images_name}&apos; has type {dtype}, it should hold 8-bit pixels (uint8).</source>
        <translation>{path}: &apos;{images_name}&apos; ha tipo {dtype}, dovrebbe contenere pixel a 8 bit (uint8).</translation>
    </message>
    <message>
        <source>{path}: &apos;{images_name}&apos; holds no image, it should hold at least one.</source>
        <translation>{path}: &apos;{images_name}&apos; non contiene immagini, dovrebbe contenerne almeno una.</translation>
    </message>
    <message>
        <source>{path}: &apos;{images_name}&apos; holds {n_images} images and &apos;{labels_name}&apos; {n_labels} labels, there should be as many of both.</source>
        <translation>{path}: &apos;{images_name}&apos; contiene {n_images} immagini e &apos;{labels_name}&apos; {n_labels} etichette, dovrebbero essere altrettante.</translation>
    </message>
    <message>
        <source>{path}: &apos;{labels_name}&apos; holds the label {wrong}, labels should be from 0 to 9.</source>
        <translation>{path}: &apos;{labels_name}&apos; contiene l’etichetta {wrong}, le etichette dovrebbero andare da 0 a 9.</translation>
    </message>
    <message>
        <source>an .npz or .npy file with a row of pixels for each example</source>
        <translation>un file .npz o .npy con una riga di pixel per ogni esempio</translation>
    </message>
    <message>
        <source>numbers of shape (examples, pixels) or (examples, rows, columns)</source>
        <translation>numeri di forma (esempi, pixel) oppure (esempi, righe, colonne)</translation>
    </message>
    <message>
        <source>{path}: array “{name}”</source>
        <translation>{path}: array “{name}”</translation>
    </message>
    <message>
        <source>{path}: array “{labels_name}” has {labels}: labels should be one whole number for each of the {rows:,} examples in “{name}”.</source>
        <translation>{path}: l’array “{labels_name}” ha {labels}: le etichette dovrebbero essere un numero intero per ciascuno dei {rows:,} esempi in “{name}”.</translation>
    </message>
    <message>
        <source>The file also holds {listed}, which nothing is learnt from.</source>
        <translation>Il file contiene anche {listed}, da cui non si impara nulla.</translation>
    </message>
    <message>
        <source>{path}: the array</source>
        <translation>{path}: l’array</translation>
    </message>
    <message>
        <source>{path}: array “{known}”</source>
        <translation>{path}: array “{known}”</translation>
    </message>
    <message>
        <source>{path} holds {listed}: name the one with the images “x”, and their labels “y”.</source>
        <translation>{path} contiene {listed}: chiamare “x” quello con le immagini, e “y” le loro etichette.</translation>
    </message>
    <message>
        <source>{path} holds no array: choose {wanted}.</source>
        <translation>{path} non contiene array: scegliere {wanted}.</translation>
    </message>
    <message>
        <source>{where} holds Python objects, which could run any program when they are read: save it as {right}.</source>
        <translation>{where} contiene oggetti Python, che alla lettura potrebbero eseguire qualunque programma: salvarlo come {right}.</translation>
    </message>
    <message>
        <source>{where} has {found}: it should hold {right}.</source>
        <translation>{where} ha {found}: dovrebbe contenere {right}.</translation>
    </message>
    <message>
        <source>{where}, of shape {shape},</source>
        <translation>{where}, di forma {shape},</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>altri {n}</translation>
    </message>
    <message>
        <source>an .npz, .npy, idx or .csv file, or a folder of images</source>
        <translation>un file .npz, .npy, idx o .csv, oppure una cartella di immagini</translation>
    </message>
    <message>
        <source>{path} needs more memory than there is: leave some examples out.</source>
        <translation>{path} richiede più memoria di quella che c’è: tralasciare alcuni esempi.</translation>
    </message>
    <message>
        <source>{n:,} images of {rows} × {columns}</source>
        <translation>{n:,} immagini di {rows} × {columns}</translation>
    </message>
    <message>
        <source>no labels</source>
        <translation>senza etichette</translation>
    </message>
    <message>
        <source>1 class: {names}</source>
        <translation>1 classe: {names}</translation>
    </message>
    <message>
        <source>{n:,} classes: {names}</source>
        <translation>{n:,} classi: {names}</translation>
    </message>
    <message>
        <source>values {low} and {high}</source>
        <translation>valori {low} e {high}</translation>
    </message>
    <message>
        <source>values {low} and {high} ({high} counts as 1)</source>
        <translation>valori {low} e {high} ({high} conta come 1)</translation>
    </message>
    <message>
        <source>values from {low} to {high} (255 counts as 1)</source>
        <translation>valori da {low} a {high} (255 conta come 1)</translation>
    </message>
    <message>
        <source>values from {low} to {high} (in steps of 1/255)</source>
        <translation>valori da {low} a {high} (a passi di 1/255)</translation>
    </message>
    <message>
        <source>{path} is a single image: choose the folder that holds it and the others.</source>
        <translation>{path} è un’immagine sola: scegliere la cartella che contiene questa e le altre.</translation>
    </message>
    <message>
        <source>{path} is of no kind that can be read: choose {wanted}.</source>
        <translation>{path} non è di un tipo che si possa leggere: scegliere {wanted}.</translation>
    </message>
    <message>
        <source>{path}: all {n_pixels:,} examples are alike as grey values from 0 to 255, so there is nothing to learn: choose examples that differ.</source>
        <translation>{path}: tutti i {n_pixels:,} esempi sono uguali come valori di grigio da 0 a 255, quindi non c’è nulla da imparare: scegliere esempi diversi fra loro.</translation>
    </message>
    <message>
        <source>{path} has {n_pixels:,} pixels an example: {rows} rows × {columns} columns do not make as many, so choose others.</source>
        <translation>{path} ha {n_pixels:,} pixel per esempio: {rows} righe × {columns} colonne non ne fanno altrettanti, quindi sceglierne altre.</translation>
    </message>
    <message>
        <source>{n_pixels:,} pixels make no square: each example is shown as one row.</source>
        <translation>{n_pixels:,} pixel non fanno un quadrato: ogni esempio è mostrato come una riga.</translation>
    </message>
    <message>
        <source>There are no labels: the examples cannot be sorted by class.</source>
        <translation>Non ci sono etichette: gli esempi non si possono ordinare per classe.</translation>
    </message>
    <message>
        <source>There are {n_names:,} different labels, too many for classes: they are not used.</source>
        <translation>Ci sono {n_names:,} etichette diverse, troppe per delle classi: non vengono usate.</translation>
    </message>
    <message>
        <source>No pixel is above {brightest} of 255: cut at half all are 0, so scale the values first if {brightest} is meant to be 1.</source>
        <translation>Nessun pixel supera {brightest} su 255: tagliati a metà sono tutti 0, quindi riscalare prima i valori se {brightest} vuol dire 1.</translation>
    </message>
    <message>
        <source>{light:.0%} of all pixels are light: if the pictures are dark on light, ink is 0 and ground 1.</source>
        <translation>{light:.0%} dei pixel sono chiari: se le immagini sono scure su chiaro, l’inchiostro è 0 e il fondo 1.</translation>
    </message>
    <message>
        <source>1 of {n_pixels:,} pixels is the same in every example.</source>
        <translation>1 di {n_pixels:,} pixel è uguale in tutti gli esempi.</translation>
    </message>
    <message>
        <source>{n:,} of {n_pixels:,} pixels are the same in every example.</source>
        <translation>{n:,} di {n_pixels:,} pixel sono uguali in tutti gli esempi.</translation>
    </message>
    <message>
        <source>{path} holds numbers from {low} to {high}: {advice}.</source>
        <translation>{path} contiene numeri da {low} a {high}: {advice}.</translation>
    </message>
    <message>
        <source>{path} holds whole numbers from {low} to {high}: {advice}.</source>
        <translation>{path} contiene numeri interi da {low} a {high}: {advice}.</translation>
    </message>
    <message>
        <source>they should lie between 0 and 1</source>
        <translation>dovrebbero stare fra 0 e 1</translation>
    </message>
    <message>
        <source>{right}, so clip them first</source>
        <translation>{right}, quindi prima tagliarli</translation>
    </message>
    <message>
        <source>{right}, so add {shift} and divide by {factor} first, if that is their whole range</source>
        <translation>{right}, quindi prima aggiungere {shift} e dividere per {factor}, se quello è tutto il loro intervallo</translation>
    </message>
    <message>
        <source>{right}, so divide them by {factor} first</source>
        <translation>{right}, quindi prima dividerli per {factor}</translation>
    </message>
    <message>
        <source>they should be 0 and 1, or grey values from 0 to 255</source>
        <translation>dovrebbero essere 0 e 1, oppure valori di grigio da 0 a 255</translation>
    </message>
    <message>
        <source>{right}, so write 0 for −1 first</source>
        <translation>{right}, quindi prima scrivere 0 al posto di −1</translation>
    </message>
    <message>
        <source>{right}, so divide them by {factor} and round them first</source>
        <translation>{right}, quindi prima dividerli per {factor} e arrotondarli</translation>
    </message>
    <message>
        <source>a file of images in MNIST&apos;s idx format</source>
        <translation>un file di immagini nel formato idx di MNIST</translation>
    </message>
    <message>
        <source>{labels_path} holds {n_labels:,} labels and {path} {n_images:,} images: there should be as many of both.</source>
        <translation>{labels_path} contiene {n_labels:,} etichette e {path} {n_images:,} immagini: dovrebbero essere altrettante.</translation>
    </message>
    <message>
        <source>The labels are those in {name}.</source>
        <translation>Le etichette sono quelle in {name}.</translation>
    </message>
    <message>
        <source>{path} is damaged or cut short ({error}): choose a whole file.</source>
        <translation>{path} è danneggiato o troncato ({error}): scegliere un file intero.</translation>
    </message>
    <message>
        <source>only {filled:,}</source>
        <translation>solo {filled:,}</translation>
    </message>
    <message>
        <source>more</source>
        <translation>di più</translation>
    </message>
    <message>
        <source>{path} says that it holds {sizes} = {n_bytes:,} bytes and holds {holds}: choose a whole file.</source>
        <translation>{path} dice di contenere {sizes} = {n_bytes:,} byte e ne contiene {holds}: scegliere un file intero.</translation>
    </message>
    <message>
        <source>{path} holds labels and no images: choose the file beside it named like “…images-idx3-ubyte”.</source>
        <translation>{path} contiene etichette e nessuna immagine: scegliere il file accanto, con un nome come “…images-idx3-ubyte”.</translation>
    </message>
    <message>
        <source>begins with 0x{hex}</source>
        <translation>inizia con 0x{hex}</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>è vuoto</translation>
    </message>
    <message>
        <source>{path} {what}: a file of {kind} in MNIST&apos;s idx format begins with 0x{magic:08x}.</source>
        <translation>{path} {what}: un file di {kind} nel formato idx di MNIST inizia con 0x{magic:08x}.</translation>
    </message>
    <message>
        <source>{path} ends after {n_bytes} bytes: an idx file says its size in {wanted}.</source>
        <translation>{path} finisce dopo {n_bytes} byte: un file idx dice la sua grandezza in {wanted}.</translation>
    </message>
    <message>
        <source>a folder of images (PNG, JPEG, BMP, GIF, WebP, TIFF or PPM) of one size</source>
        <translation>una cartella di immagini (PNG, JPEG, BMP, GIF, WebP, TIFF o PPM) di una sola grandezza</translation>
    </message>
    <message>
        <source>{path} holds images, such as {name}, and so does its subfolder {folder}: choose a folder with images only, or with a subfolder of images for each class.</source>
        <translation>{path} contiene immagini, come {name}, e così la sua sottocartella {folder}: scegliere una cartella con sole immagini, o con una sottocartella di immagini per ogni classe.</translation>
    </message>
    <message>
        <source>{path} holds no image, and its subfolders hold none: choose {wanted}.</source>
        <translation>{path} non contiene immagini, e nemmeno le sue sottocartelle: scegliere {wanted}.</translation>
    </message>
    <message>
        <source>1 other file in the folder is left out.</source>
        <translation>1 altro file nella cartella è tralasciato.</translation>
    </message>
    <message>
        <source>{n:,} other files in the folder are left out.</source>
        <translation>{n:,} altri file nella cartella sono tralasciati.</translation>
    </message>
    <message>
        <source>{folder} cannot be read ({reason}): choose {wanted}.</source>
        <translation>{folder} non si può leggere ({reason}): scegliere {wanted}.</translation>
    </message>
    <message>
        <source>{folder} holds more than {max_entries:,} files: at most {max_examples:,} images are read.</source>
        <translation>{folder} contiene più di {max_entries:,} file: si leggono al massimo {max_examples:,} immagini.</translation>
    </message>
    <message>
        <source>{file} has {size} pixels and {first} {first_size}: all images should be of one size.</source>
        <translation>{file} ha {size} pixel e {first} {first_size}: tutte le immagini dovrebbero essere della stessa grandezza.</translation>
    </message>
    <message>
        <source>{file} has {width:,} × {height:,} pixels, {n_pixels:,} in all: an example should have at most {max_pixels:,}, so make the images smaller first.</source>
        <translation>{file} ha {width:,} × {height:,} pixel, {n_pixels:,} in tutto: un esempio dovrebbe averne al massimo {max_pixels:,}, quindi prima rimpicciolire le immagini.</translation>
    </message>
    <message>
        <source>an image file (PNG, JPEG, BMP, GIF, WebP or TIFF)</source>
        <translation>un file d’immagine (PNG, JPEG, BMP, GIF, WebP o TIFF)</translation>
    </message>
    <message>
        <source>{path} is no image that can be read: choose {wanted}.</source>
        <translation>{path} non è un’immagine che si possa leggere: scegliere {wanted}.</translation>
    </message>
    <message>
        <source>{path} needs more memory than there is: choose a smaller image.</source>
        <translation>{path} richiede più memoria di quella che c’è: scegliere un’immagine più piccola.</translation>
    </message>
    <message>
        <source>{path} is damaged or unusual ({error}): choose {wanted} that is whole.</source>
        <translation>{path} è danneggiato o insolito ({error}): scegliere {wanted} che sia intero.</translation>
    </message>
    <message>
        <source>{path} has {width:,} × {height:,} pixels, {megapixels:,.0f} megapixels: an image should have at most {max_megapixels} megapixels, or {max_jpeg_megapixels} as a JPEG that is not progressive.</source>
        <translation>{path} ha {width:,} × {height:,} pixel, {megapixels:,.0f} megapixel: un’immagine dovrebbe averne al massimo {max_megapixels}, o {max_jpeg_megapixels} come JPEG non progressivo.</translation>
    </message>
    <message>
        <source>{path} has a single pixel: a pattern needs an image with dark and light parts.</source>
        <translation>{path} ha un solo pixel: per un pattern serve un’immagine con parti scure e chiare.</translation>
    </message>
    <message>
        <source>this part of the image is of one grey only: choose a part with dark and light in it.</source>
        <translation>questa parte dell’immagine è di un solo grigio: scegliere una parte con scuro e chiaro.</translation>
    </message>
    <message>
        <source>{rows} rows × {columns} columns are {n_units} units: a pattern should have from {min_units} to {max_units}.</source>
        <translation>{rows} righe × {columns} colonne sono {n_units} unità: un pattern dovrebbe averne da {min_units} a {max_units}.</translation>
    </message>
    <message>
        <source>at the threshold {threshold} every unit would be dark: choose a threshold from {least} to {most}.</source>
        <translation>con la soglia {threshold} ogni unità sarebbe scura: scegliere una soglia da {least} a {most}.</translation>
    </message>
    <message>
        <source>at the threshold {threshold} every unit would be light: choose a threshold from {least} to {most}.</source>
        <translation>con la soglia {threshold} ogni unità sarebbe chiara: scegliere una soglia da {least} a {most}.</translation>
    </message>
    <message>
        <source>truth values</source>
        <translation>valori di verità</translation>
    </message>
    <message>
        <source>integers</source>
        <translation>interi</translation>
    </message>
    <message>
        <source>floating-point numbers</source>
        <translation>numeri in virgola mobile</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testo</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>{kinds} of shape {shape}</source>
        <translation>{kinds} di forma {shape}</translation>
    </message>
    <message>
        <source>type {dtype} and shape {shape}</source>
        <translation>tipo {dtype} e forma {shape}</translation>
    </message>
    <message>
        <source>an .npz file</source>
        <translation>un file .npz</translation>
    </message>
    <message>
        <source>{path} is damaged or no .npz file: choose {wanted}.</source>
        <translation>{path} è danneggiato o non è un file .npz: scegliere {wanted}.</translation>
    </message>
    <message>
        <source>{path} holds {n_infos:,} arrays: choose a file with at most {max_arrays:,}.</source>
        <translation>{path} contiene {n_infos:,} array: scegliere un file con al massimo {max_arrays:,}.</translation>
    </message>
    <message>
        <source>an .npy file</source>
        <translation>un file .npy</translation>
    </message>
    <message>
        <source>{path} is damaged or no .npy file: choose {wanted}.</source>
        <translation>{path} è danneggiato o non è un file .npy: scegliere {wanted}.</translation>
    </message>
    <message>
        <source>{path} has no array &apos;{name}&apos;: it should hold {spec} under that name.</source>
        <translation>{path} non ha un array &apos;{name}&apos;: dovrebbe contenere {spec} con quel nome.</translation>
    </message>
    <message>
        <source>{path}: array &apos;{name}&apos;</source>
        <translation>{path}: array &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>{where} declares {n_bytes:,} bytes, the limit is {max_bytes:,}.</source>
        <translation>{where} dichiara {n_bytes:,} byte, il limite è {max_bytes:,}.</translation>
    </message>
    <message>
        <source>{where} has type {dtype} and shape {shape_text}, wanted {spec}.</source>
        <translation>{where} ha tipo {dtype} e forma {shape_text}, serve {spec}.</translation>
    </message>
    <message>
        <source>{where} is not as long as its header says: choose a whole {suffix} file.</source>
        <translation>{where} non è lungo quanto dice la sua intestazione: scegliere un file {suffix} intero.</translation>
    </message>
    <message>
        <source>{where} holds NaN or infinity, first at [{place}]: every number should be finite.</source>
        <translation>{where} contiene NaN o infinito, il primo in [{place}]: ogni numero dovrebbe essere finito.</translation>
    </message>
    <message>
        <source>{path}, line {number}, column {column}: {character!r} is no pixel, it should be &apos;#&apos; or &apos;.&apos;.</source>
        <translation>{path}, riga {number}, colonna {column}: {character!r} non è un pixel, dovrebbe essere &apos;#&apos; o &apos;.&apos;.</translation>
    </message>
    <message>
        <source>{path}, line {number}, column {column}: this row has {n_pixels} pixels, it should have {wanted} like the first one.</source>
        <translation>{path}, riga {number}, colonna {column}: questa riga ha {n_pixels} pixel, dovrebbe averne {wanted} come la prima.</translation>
    </message>
    <message>
        <source>{path} has {size} pixels, a pattern should have from {min_units} to {max_units}.</source>
        <translation>{path} ha {size} pixel, un pattern dovrebbe averne da {min_units} a {max_units}.</translation>
    </message>
    <message>
        <source>{path} has {size_a} and {path_b} has {size_b}: patterns stored together should be of one size.</source>
        <translation>{path} ha {size_a} e {path_b} ha {size_b}: pattern memorizzati insieme dovrebbero essere della stessa grandezza.</translation>
    </message>
    <message>
        <source>a text file with a pattern</source>
        <translation>un file di testo con un pattern</translation>
    </message>
    <message>
        <source>{path} is longer than {max_bytes:,} bytes: a pattern should have at most {max_units} pixels.</source>
        <translation>{path} supera {max_bytes:,} byte: un pattern dovrebbe avere al massimo {max_units} pixel.</translation>
    </message>
    <message>
        <source>{path}, line {line}, column {column}: not UTF-8, it should be plain text.</source>
        <translation>{path}, riga {line}, colonna {column}: non è UTF-8, dovrebbe essere testo semplice.</translation>
    </message>
    <message>
        <source>{rows} rows × {columns} columns</source>
        <translation>{rows} righe × {columns} colonne</translation>
    </message>
    <message>
        <source>{where} holds 1 example: at least {least} are needed.</source>
        <translation>{where} contiene 1 esempio: ne servono almeno {least}.</translation>
    </message>
    <message>
        <source>{where} holds no examples: at least {least} are needed.</source>
        <translation>{where} non contiene esempi: ne servono almeno {least}.</translation>
    </message>
    <message>
        <source>{where} holds {n_examples:,} examples: at most {max_examples:,} are read, so leave some out.</source>
        <translation>{where} contiene {n_examples:,} esempi: se ne leggono al massimo {max_examples:,}, quindi tralasciarne alcuni.</translation>
    </message>
    <message>
        <source>{where} holds examples of 1 pixel: each should have from {least} to {most:,}.</source>
        <translation>{where} contiene esempi di 1 pixel: ognuno dovrebbe averne da {least} a {most:,}.</translation>
    </message>
    <message>
        <source>{where} holds examples of {n:,} pixels: each should have from {least} to {most:,}.</source>
        <translation>{where} contiene esempi di {n:,} pixel: ognuno dovrebbe averne da {least} a {most:,}.</translation>
    </message>
    <message>
        <source>{where} holds {n_examples:,} examples of {n_pixels:,} pixels, which need {megabytes:,} MB: at most {max_bytes} MB are read, so leave some out.</source>
        <translation>{where} contiene {n_examples:,} esempi di {n_pixels:,} pixel, che richiedono {megabytes:,} MB: se ne leggono al massimo {max_bytes} MB, quindi tralasciarne alcuni.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>una cartella</translation>
    </message>
    <message>
        <source>no regular file</source>
        <translation>non è un file normale</translation>
    </message>
    <message>
        <source>{path} is {what}: choose {wanted}.</source>
        <translation>{path} è {what}: scegliere {wanted}.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): choose {wanted} that exists and may be read.</source>
        <translation>{path} non si può leggere ({reason}): scegliere {wanted} che esista e si possa leggere.</translation>
    </message>
    <message>
        <source>A file that came with Reverie cannot be used, so install Reverie again: {refusal}</source>
        <translation>Un file fornito con Reverie non è utilizzabile, quindi reinstallare Reverie: {refusal}</translation>
    </message>
    <message>
        <source>{path} is a folder: give the name of a file to save {what} in.</source>
        <translation>{path} è una cartella: dare il nome di un file in cui salvare {what}.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}): choose a folder that you may write to.</source>
        <translation>{path} non si può scrivere ({reason}): scegliere una cartella in cui si può scrivere.</translation>
    </message>
    <message>
        <source>The pace is {steps_per_second} steps a second; choose at least {min_pace}, or full speed.</source>
        <translation>Il ritmo è {steps_per_second} passi al secondo; scegliere almeno {min_pace}, o la velocità piena.</translation>
    </message>
    <message>
        <source>There is nothing to save: no session is running.</source>
        <translation>Non c’è nulla da salvare: nessuna sessione è in corso.</translation>
    </message>
    <message>
        <source>the temperatures are {listed}; they must begin at 0 and grow</source>
        <translation>le temperature sono {listed}; devono partire da 0 e crescere</translation>
    </message>
    <message>
        <source>there are to be {sweeps:,} sweeps; there must be 1 to {max_sweeps:,}</source>
        <translation>chieste {sweeps:,} passate; devono essere da 1 a {max_sweeps:,}</translation>
    </message>
    <message>
        <source>there are to be {starts:,} starts; there must be 1 to {max_starts:,}</source>
        <translation>chieste {starts:,} partenze; devono essere da 1 a {max_starts:,}</translation>
    </message>
    <message>
        <source>there are to be {n_networks} networks; there must be 1 to {max_networks}</source>
        <translation>chieste {n_networks} reti; devono essere da 1 a {max_networks}</translation>
    </message>
    <message>
        <source>there are to be {networks:,} networks; there must be 1 to {max_networks}</source>
        <translation>chieste {networks:,} reti; devono essere da 1 a {max_networks}</translation>
    </message>
    <message>
        <source>there is no start {start:,}; there are {starts:,}</source>
        <translation>non c’è la partenza {start:,}; ce ne sono {starts:,}</translation>
    </message>
    <message>
        <source>there are to be {networks:,} networks; there must be 1 to {max_networks:,}</source>
        <translation>chieste {networks:,} reti; devono essere da 1 a {max_networks:,}</translation>
    </message>
    <message>
        <source>there are to be {n_starts} starts; there must be 1 to {max_starts:,}</source>
        <translation>chieste {n_starts} partenze; devono essere da 1 a {max_starts:,}</translation>
    </message>
    <message>
        <source>there are to be {n_units} units; there must be {min_units} to {max_units}</source>
        <translation>chieste {n_units} unità; devono essere da {min_units} a {max_units}</translation>
    </message>
    <message>
        <source>there are to be {n_patterns} patterns; there must be at least 1</source>
        <translation>chiesti {n_patterns} pattern; deve essercene almeno 1</translation>
    </message>
    <message>
        <source>a network cannot have {n_units} units; it must have {min_units} to {max_units}</source>
        <translation>una rete non può avere {n_units} unità; deve averne da {min_units} a {max_units}</translation>
    </message>
    <message>
        <source>no load is given; give at least one, such as 0.1</source>
        <translation>nessun carico indicato; darne almeno uno, come 0.1</translation>
    </message>
    <message>
        <source>the load is {load:g}; with {n_units} units it must be from {least:.3g} (one memory) to {max_load:g}</source>
        <translation>il carico è {load:g}; con {n_units} unità deve essere da {least:.3g} (una memoria) a {max_load:g}</translation>
    </message>
    <message>
        <source>there cannot be {n_networks} networks at each load; choose 1 to {max_networks}</source>
        <translation>non possono esserci {n_networks} reti per ogni carico; scegliere da 1 a {max_networks}</translation>
    </message>
    <message>
        <source>the number of sweeps is {sweeps}; it must be from 1 to {max_sweeps}</source>
        <translation>il numero di passate è {sweeps}; deve essere da 1 a {max_sweeps}</translation>
    </message>
    <message>
        <source>the load is {load:g}; it must be from 0 to {max_load:g}</source>
        <translation>il carico è {load:g}; deve essere da 0 a {max_load:g}</translation>
    </message>
    <message>
        <source>there are to be {n_patterns} patterns; there must be 2 to {n_units}</source>
        <translation>chiesti {n_patterns} pattern; devono essere da 2 a {n_units}</translation>
    </message>
    <message>
        <source>there are to be {n_units:,} units; there must be {min_units} to {max_units:,}</source>
        <translation>chieste {n_units:,} unità; devono essere da {min_units} a {max_units:,}</translation>
    </message>
    <message>
        <source>there are to be {n_patterns:,} patterns; there must be at least 1</source>
        <translation>chiesti {n_patterns:,} pattern; deve essercene almeno 1</translation>
    </message>
    <message>
        <source>there are to be {dreams:,} dreams; there must be {measure_every:,}, the number between two measurements, to {max_dreams:,}</source>
        <translation>chiesti {dreams:,} sogni; devono essere da {measure_every:,}, il numero fra due misure, a {max_dreams:,}</translation>
    </message>
    <message>
        <source>the weights are too large to compute energies with; store the memories again</source>
        <translation>i pesi sono troppo grandi per calcolarne energie; memorizzare di nuovo le memorie</translation>
    </message>
    <message>
        <source>{max_sweeps:,} sweeps are allowed a start; it must be 1 to {most:,}</source>
        <translation>consentite {max_sweeps:,} passate per partenza; devono essere da 1 a {most:,}</translation>
    </message>
    <message>
        <source>the damage is {damage}; it must be a share of the units, from 0 to 1</source>
        <translation>il danno è {damage}; deve essere una frazione delle unità, da 0 a 1</translation>
    </message>
    <message>
        <source>a unit cannot be painted {value}; it must be -1 or +1</source>
        <translation>un’unità non si può dipingere {value}; deve essere -1 o +1</translation>
    </message>
    <message>
        <source>a unit to paint lies outside the {n_units} units of the network</source>
        <translation>un’unità da dipingere sta fuori dalle {n_units} unità della rete</translation>
    </message>
    <message>
        <source>the share of units to flip is {share}; it must be from 0 to 1</source>
        <translation>la frazione di unità da invertire è {share}; deve essere da 0 a 1</translation>
    </message>
    <message>
        <source>a state to start at has {size} units; it must have {n_units} of -1 or +1</source>
        <translation>uno stato da cui partire ha {size} unità; deve averne {n_units} di valore -1 o +1</translation>
    </message>
    <message>
        <source>this network has dreamt, and storing other memories would undo its dreams; choose a storage rule to store its memories anew first</source>
        <translation>questa rete ha sognato, e memorizzare altre memorie disferebbe i suoi sogni; scegliere prima una regola per rimemorizzare le sue</translation>
    </message>
    <message>
        <source>“{name}” has {rows} rows × {columns} columns; the patterns of this network have {wanted_rows} × {wanted_columns}</source>
        <translation>“{name}” ha {rows} righe × {columns} colonne; i pattern di questa rete hanno {wanted_rows} × {wanted_columns}</translation>
    </message>
    <message>
        <source>there is no memory {memory}; they are numbered from 1 to {n_memories}</source>
        <translation>non c’è la memoria {memory}; sono numerate da 1 a {n_memories}</translation>
    </message>
    <message>
        <source>there is no half &quot;{half}&quot;; it must be &quot;top&quot;, &quot;bottom&quot;, &quot;left&quot; or &quot;right&quot;</source>
        <translation>non c’è la metà &quot;{half}&quot;; deve essere &quot;top&quot;, &quot;bottom&quot;, &quot;left&quot; o &quot;right&quot;</translation>
    </message>
    <message>
        <source>{n_units} units have too many states to go through them all; there may be {max_exact_units}</source>
        <translation>{n_units} unità hanno troppi stati per percorrerli tutti; possono essere {max_exact_units}</translation>
    </message>
    <message>
        <source>{n_states:,} states to go through</source>
        <translation>{n_states:,} stati da percorrere</translation>
    </message>
    <message>
        <source>The energies of all {n_states:,} states are known; the water begins to rise</source>
        <translation>Le energie di tutti i {n_states:,} stati sono note; l’acqua comincia a salire</translation>
    </message>
    <message>
        <source>Exact: all {n_states:,} states, {n_found:,} minima</source>
        <translation>Esatto: tutti i {n_states:,} stati, {n_found:,} minimi</translation>
    </message>
    <message>
        <source>The water stands at E = {level} over {n_reached:,} of {n_states:,} states: {n_found:,} minima so far, in {n_parts:,} lakes</source>
        <translation>L’acqua è a E = {level} sopra {n_reached:,} di {n_states:,} stati: finora {n_found:,} minimi, in {n_parts:,} laghi</translation>
    </message>
    <message>
        <source>A with every other unit reversed</source>
        <translation>A con un’unità su due invertita</translation>
    </message>
    <message>
        <source>“{name_a}” and “{name_b}” are the same up to sign; a slice needs two different memories</source>
        <translation>“{name_a}” e “{name_b}” sono uguali a meno del segno; per una sezione servono due memorie diverse</translation>
    </message>
    <message>
        <source>, changed by hand</source>
        <translation>, cambiati a mano</translation>
    </message>
    <message>
        <source>{n_names} names and shape {rows} × {columns} do not fit {n_patterns} patterns of {columns_b} units</source>
        <translation>{n_names} nomi e la forma {rows} × {columns} non si accordano con {n_patterns} pattern di {columns_b} unità</translation>
    </message>
    <message>
        <source>the only memory cannot be removed; a network needs at least one</source>
        <translation>l’unica memoria non si può togliere; una rete ne richiede almeno una</translation>
    </message>
    <message>
        <source>handcrafted patterns</source>
        <translation>pattern disegnati a mano</translation>
    </message>
    <message>
        <source>no pattern file is chosen; choose at least one</source>
        <translation>nessun file di pattern scelto; sceglierne almeno uno</translation>
    </message>
    <message>
        <source>“{name}” has {rows} rows × {columns} columns and “{name_b}” has {rows_b} × {columns_b}: patterns stored together must be of one size</source>
        <translation>“{name}” ha {rows} righe × {columns} colonne e “{name_b}” ne ha {rows_b} × {columns_b}: pattern memorizzati insieme devono essere della stessa grandezza</translation>
    </message>
    <message>
        <source>no class of digits is chosen; choose at least one of 0 to 9</source>
        <translation>nessuna classe di cifre scelta; sceglierne almeno una da 0 a 9</translation>
    </message>
    <message>
        <source>digit {c}</source>
        <translation>cifra {c}</translation>
    </message>
    <message>
        <source>digit {c} · {n}</source>
        <translation>cifra {c} · {n}</translation>
    </message>
    <message>
        <source>MNIST digits at {side} × {side}, threshold 0.5, seed {seed}</source>
        <translation>cifre MNIST a {side} × {side}, soglia 0.5, seme {seed}</translation>
    </message>
    <message>
        <source>there cannot be {n_patterns} patterns of {rows} × {columns} units; each must be at least 1</source>
        <translation>non possono esserci {n_patterns} pattern di {rows} × {columns} unità; ognuno dei numeri deve essere almeno 1</translation>
    </message>
    <message>
        <source>random {n}</source>
        <translation>casuale {n}</translation>
    </message>
    <message>
        <source>random patterns, seed {seed}</source>
        <translation>pattern casuali, seme {seed}</translation>
    </message>
    <message>
        <source>“{name_a}” and “{name_b}” are the same; neither can be moved</source>
        <translation>“{name_a}” e “{name_b}” sono uguali; nessuna delle due si può spostare</translation>
    </message>
    <message>
        <source>the distance to move to is {distance}; it must be from 1 to {n_differing} units</source>
        <translation>la distanza a cui spostare è {distance}; deve essere da 1 a {n_differing} unità</translation>
    </message>
    <message>
        <source>patterns have rows of different lengths; every pattern must have as many units</source>
        <translation>i pattern hanno righe di lunghezza diversa; ogni pattern deve avere altrettante unità</translation>
    </message>
    <message>
        <source>patterns have shape {shape}; they must be one row of units for each pattern, at least one</source>
        <translation>i pattern hanno forma {shape}; devono essere una riga di unità per pattern, almeno una</translation>
    </message>
    <message>
        <source>patterns have {columns} units; there must be {min_units} to {max_units}</source>
        <translation>i pattern hanno {columns} unità; devono essere da {min_units} a {max_units}</translation>
    </message>
    <message>
        <source>patterns hold other values than -1 and +1; every unit must be one of the two</source>
        <translation>i pattern contengono valori diversi da -1 e +1; ogni unità deve essere uno dei due</translation>
    </message>
    <message>
        <source>there are {n_starts:,} starts; there may be 1 to {max_starts:,}</source>
        <translation>ci sono {n_starts:,} partenze; possono essere da 1 a {max_starts:,}</translation>
    </message>
    <message>
        <source>{n_starts:,} of {all:,} random states have settled, in {n_states:,} states so far</source>
        <translation>{n_starts:,} di {all:,} stati casuali si sono fermati, finora in {n_states:,} stati</translation>
    </message>
    <message>
        <source>Upper bounds: {n_ways:,} of {all:,} ways between minima gone</source>
        <translation>Limiti superiori: percorse {n_ways:,} di {all:,} vie fra minimi</translation>
    </message>
    <message>
        <source>{n:,} minima</source>
        <translation>{n:,} minimi</translation>
    </message>
    <message>
        <source>the lowest {kept} of {n:,} minima</source>
        <translation>i {kept} minimi più bassi di {n:,}</translation>
    </message>
    <message>
        <source>the lowest {kept} and {n_memories:,} memories of {n:,} minima</source>
        <translation>i {kept} minimi più bassi di {n:,} e {n_memories:,} memorie</translation>
    </message>
    <message>
        <source>Upper bounds: {minima} sampled from {n_starts:,} starts, {n_paths} paths between any two</source>
        <translation>Limiti superiori: {minima} campionati da {n_starts:,} partenze, {n_paths} cammini fra ogni coppia</translation>
    </message>
    <message>
        <source>{n_patterns:,} patterns of {n_units:,} units need about {needed:,.1f} GB of memory; half of the {available:,.1f} GB that this computer has is the most there can be</source>
        <translation>{n_patterns:,} pattern di {n_units:,} unità richiedono circa {needed:,.1f} GB di memoria; al massimo se ne può usare metà dei {available:,.1f} GB di questo computer</translation>
    </message>
    <message>
        <source>the sweeps of a schedule are {sweeps}; they must begin at 0 and grow</source>
        <translation>le passate di un programma sono {sweeps}; devono partire da 0 e crescere</translation>
    </message>
    <message>
        <source>a schedule lasts {sweeps:g} sweeps; it may last {max_sweeps:,}</source>
        <translation>un programma dura {sweeps:g} passate; può durarne {max_sweeps:,}</translation>
    </message>
    <message>
        <source>the temperature is {temperature}; it must be a number from 0 up</source>
        <translation>la temperatura è {temperature}; deve essere un numero da 0 in su</translation>
    </message>
    <message>
        <source>states of shape {shape} must be rows of {n_units} units that are -1 or +1</source>
        <translation>stati di forma {shape}: devono essere righe di {n_units} unità che valgono -1 o +1</translation>
    </message>
    <message>
        <source>there is no order &quot;{order}&quot;; it must be one of {names}</source>
        <translation>non c’è l’ordine &quot;{order}&quot;; deve essere uno fra {names}</translation>
    </message>
    <message>
        <source>the order &quot;wanting&quot; needs temperature 0: above it, every unit may change at any time</source>
        <translation>l’ordine &quot;wanting&quot; richiede temperatura 0: sopra, ogni unità può cambiare in qualunque momento</translation>
    </message>
    <message>
        <source>there is no storage rule &quot;{rule}&quot;; it must be one of {names}</source>
        <translation>non c’è la regola &quot;{rule}&quot;; deve essere una fra {names}</translation>
    </message>
    <message>
        <source>the weights of {n_patterns:,} patterns explode by Storkey&apos;s rule; store at most {n_units:,}</source>
        <translation>con la regola di Storkey i pesi di {n_patterns:,} pattern esplodono; memorizzarne al massimo {n_units:,}</translation>
    </message>
    <message>
        <source>Hebb</source>
        <translation>Hebb</translation>
    </message>
    <message>
        <source>Pseudo-inverse</source>
        <translation>Pseudoinversa</translation>
    </message>
    <message>
        <source>Storkey</source>
        <translation>Storkey</translation>
    </message>
    <message>
        <source>Perceptron with a margin</source>
        <translation>Percettrone con margine</translation>
    </message>
    <message>
        <source>{n} {patterns}, {rule}, then {dreams}</source>
        <comment>handcrafted patterns, Hebb</comment>
        <translation>{n} {patterns}, {rule}, poi {dreams}</translation>
    </message>
    <message>
        <source>{n} {patterns}, {rule}</source>
        <comment>handcrafted patterns, Hebb</comment>
        <translation>{n} {patterns}, {rule}</translation>
    </message>
    <message>
        <source>A network that dreams cannot be changed by hand: begin anew with another network or another ε.</source>
        <translation>Una rete che sogna non si può cambiare a mano: ricominciare con un’altra rete o un altro ε.</translation>
    </message>
    <message>
        <source>Unlearning goes on by the same rule: begin a new session for another strength.</source>
        <translation>Il disapprendimento prosegue con la stessa regola: per un’altra intensità iniziare una nuova sessione.</translation>
    </message>
    <message>
        <source>Unlearning records all it can: there is nothing else to observe.</source>
        <translation>Il disapprendimento registra tutto ciò che può: non c’è altro da osservare.</translation>
    </message>
    <message>
        <source>Unlearning shows all it can: there is nothing more to show.</source>
        <translation>Il disapprendimento mostra tutto ciò che può: non c’è altro da mostrare.</translation>
    </message>
    <message>
        <source>ε is {epsilon:g}; it must be a number above 0 and at most {max_epsilon:g}</source>
        <translation>ε è {epsilon:g}; deve essere un numero maggiore di 0 e al massimo {max_epsilon:g}</translation>
    </message>
    <message>
        <source>ε is {epsilon:g}; it must be at most {max_epsilon:g}, what storing one pattern adds: beyond, the weights explode instead of being unlearnt</source>
        <translation>ε è {epsilon:g}; deve essere al massimo {max_epsilon:g}, quanto aggiunge la memorizzazione di un pattern: oltre, i pesi esplodono invece di disapprendere</translation>
    </message>
    <message>
        <source>the noise is {noise:g}; it must be from 0 to 0.5: beyond, a state is nearer to the mirror image</source>
        <translation>il rumore è {noise:g}; deve stare fra 0 e 0.5: oltre, uno stato è più vicino all’immagine speculare</translation>
    </message>
    <message>
        <source>dreams between two measurements</source>
        <translation>sogni fra due misure</translation>
    </message>
    <message>
        <source>random starts of a measurement</source>
        <translation>partenze casuali di una misura</translation>
    </message>
    <message>
        <source>the {name} are {value:,}; they must be from 1 to {most:,}</source>
        <translation>{name}: {value:,}; deve essere da 1 a {most:,}</translation>
    </message>
    <message>
        <source>{starts:,} random starts in a measurement of {n_units:,} units take too long; choose at most {most:,}</source>
        <translation>{starts:,} partenze casuali in una misura con {n_units:,} unità durano troppo; sceglierne al massimo {most:,}</translation>
    </message>
    <message>
        <source>1 dream at ε = {epsilon:g}, seed {seed}</source>
        <translation>1 sogno con ε = {epsilon:g}, seme {seed}</translation>
    </message>
    <message>
        <source>{n:,} dreams at ε = {epsilon:g}, seed {seed}</source>
        <translation>{n:,} sogni con ε = {epsilon:g}, seme {seed}</translation>
    </message>
    <message>
        <source>{dreams}, then {more}</source>
        <translation>{dreams}, poi {more}</translation>
    </message>
    <message>
        <source>memory {n}, “{name}”</source>
        <translation>memoria {n}, “{name}”</translation>
    </message>
    <message>
        <source>the mirror image of {memory}</source>
        <translation>l’immagine speculare della {memory}</translation>
    </message>
    <message>
        <source>{differing:,} of {n_units:,} units away (overlap {overlap})</source>
        <translation>a {differing:,} di {n_units:,} unità di distanza (sovrapposizione {overlap})</translation>
    </message>
    <message>
        <source>Not converged. Nearest is {memory}, {away}.</source>
        <translation>Non convergente. La più vicina è {memory}, {away}.</translation>
    </message>
    <message>
        <source>not converged</source>
        <translation>non convergente</translation>
    </message>
    <message>
        <source>A cycle: it goes back and forth between two states for ever. Nearest is {memory}, {away}.</source>
        <translation>Un ciclo: va avanti e indietro fra due stati per sempre. La più vicina è {memory}, {away}.</translation>
    </message>
    <message>
        <source>2-cycle</source>
        <translation>2-ciclo</translation>
    </message>
    <message>
        <source>Settled in {memory}, every unit right.</source>
        <translation>Si è fermata in {memory}, ogni unità giusta.</translation>
    </message>
    <message>
        <source>Settled in the mirror image of {memory}: every unit reversed, the same energy.</source>
        <translation>Si è fermata nell’immagine speculare della {memory}: ogni unità invertita, stessa energia.</translation>
    </message>
    <message>
        <source>{name}, {n:,} off</source>
        <comment>so many units of a state</comment>
        <translation>{name}, {n:,} diverse</translation>
    </message>
    <message>
        <source>A spurious minimum close to {memory}: {away}.</source>
        <translation>Un minimo spurio vicino a {memory}: {away}.</translation>
    </message>
    <message>
        <source>A spurious minimum: a mixture of memories, exactly the majority of {names}. Nearest is {memory}, {away}.</source>
        <translation>Un minimo spurio: una miscela di memorie, esattamente la maggioranza di {names}. La più vicina è {memory}, {away}.</translation>
    </message>
    <message>
        <source>A spurious minimum: a mixture of memories, but for {apart:,} units the majority of {names}. Nearest is {memory}, {away}.</source>
        <translation>Un minimo spurio: una miscela di memorie, salvo {apart:,} unità la maggioranza di {names}. La più vicina è {memory}, {away}.</translation>
    </message>
    <message>
        <source>A spurious minimum: a spin-glass state, no mixture of few memories. Nearest is {memory}, {away}.</source>
        <translation>Un minimo spurio: uno stato di vetro di spin, nessuna miscela di poche memorie. La più vicina è {memory}, {away}.</translation>
    </message>
    <message>
        <source>mirror</source>
        <comment>kind of an end state</comment>
        <translation>immagine speculare</translation>
    </message>
    <message>
        <source>near</source>
        <comment>kind of an end state</comment>
        <translation>vicino</translation>
    </message>
    <message>
        <source>spin glass</source>
        <translation>vetro di spin</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>ciclo</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>non finita</translation>
    </message>
    <message>
        <source>A pixel cannot be held at {value}: choose 0, 1, or {free} to let it go.</source>
        <translation>Un pixel non si può bloccare a {value}: scegliere 0, 1, o {free} per lasciarlo libero.</translation>
    </message>
    <message>
        <source>There is a pixel in {pixels} outside 0 to {n_clamp}.</source>
        <translation>C’è un pixel in {pixels} fuori da 0–{n_clamp}.</translation>
    </message>
    <message>
        <source>There is no half called “{half}”: choose {names}.</source>
        <translation>Non c’è la metà “{half}”: scegliere {names}.</translation>
    </message>
    <message>
        <source>exact</source>
        <comment>of a learning rule</comment>
        <translation>esatto</translation>
    </message>
    <message>
        <source>{n_hidden} hidden units are impossible here, where all states are walked through again and again: choose from 1 to {max_hidden}.</source>
        <translation>{n_hidden} unità nascoste non sono possibili qui, dove si percorrono tutti gli stati più e più volte: scegliere da 1 a {max_hidden}.</translation>
    </message>
    <message>
        <source>{n_hidden} hidden units are too many with {n_visible} visible ones to go through all states in every update: choose at most {most}.</source>
        <translation>{n_hidden} unità nascoste con {n_visible} visibili sono troppe per percorrere tutti gli stati a ogni aggiornamento: sceglierne al massimo {most}.</translation>
    </message>
    <message>
        <source>There are no data called “{source}”: choose from {names}.</source>
        <translation>Non ci sono dati “{source}”: scegliere fra {names}.</translation>
    </message>
    <message>
        <source>“{binarisation}” makes nothing black and white: choose threshold or stochastic.</source>
        <translation>“{binarisation}” non rende nulla bianco e nero: scegliere threshold o stochastic.</translation>
    </message>
    <message>
        <source>The classes {classes} are impossible: choose different digits from 0 to 9.</source>
        <translation>Le classi {classes} non sono possibili: scegliere cifre diverse da 0 a 9.</translation>
    </message>
    <message>
        <source>Images of side {side} cannot be had: choose 28 or 16 pixels.</source>
        <translation>Immagini di lato {side} non ci sono: scegliere 28 o 16 pixel.</translation>
    </message>
    <message>
        <source>Bars of length {side} cannot be had: choose from 2 to 8 pixels.</source>
        <translation>Barre lunghe {side} non ci sono: scegliere da 2 a 8 pixel.</translation>
    </message>
    <message>
        <source>A number of examples of {n_examples} is impossible: choose from 1 to {max_examples:,}.</source>
        <translation>{n_examples} esempi non sono possibili: scegliere da 1 a {max_examples:,}.</translation>
    </message>
    <message>
        <source>No file is chosen: choose the file or folder that holds the examples.</source>
        <translation>Nessun file scelto: scegliere il file o la cartella con gli esempi.</translation>
    </message>
    <message>
        <source>choose a smaller machine</source>
        <translation>scegliere una macchina più piccola</translation>
    </message>
    <message>
        <source>{what} needs a layer of at most {max_enumerated_units} units, and this machine has {n_visible} visible and {n_hidden} hidden ones: {instead}.</source>
        <translation>{what} richiede uno strato di al massimo {max_enumerated_units} unità, e questa macchina ne ha {n_visible} visibili e {n_hidden} nascoste: {instead}.</translation>
    </message>
    <message>
        <source>The exact gradient</source>
        <translation>Il gradiente esatto</translation>
    </message>
    <message>
        <source>choose CD or PCD, or a smaller machine</source>
        <translation>scegliere CD o PCD, oppure una macchina più piccola</translation>
    </message>
    <message>
        <source>One exact gradient of {n_visible} visible and {n_hidden} hidden units goes over 2^{small} states of {large:,} units, which takes far too long: choose CD or PCD, or a layer of at most {most} units.</source>
        <translation>Un gradiente esatto di {n_visible} unità visibili e {n_hidden} nascoste percorre 2^{small} stati di {large:,} unità, il che dura troppo: scegliere CD o PCD, oppure uno strato di al massimo {most} unità.</translation>
    </message>
    <message>
        <source>An image of {rows} × {columns} pixels does not fit a machine with {n_visible} visible units: there should be one unit a pixel.</source>
        <translation>Un’immagine di {rows} × {columns} pixel non si adatta a una macchina con {n_visible} unità visibili: serve un’unità per pixel.</translation>
    </message>
    <message>
        <source>It is not known what this machine has learnt: have its chains start from something else.</source>
        <translation>Non si sa che cosa abbia imparato questa macchina: far partire le catene da altro.</translation>
    </message>
    <message>
        <source>Chains cannot be changed by {change}: clamp pixels, or free them.</source>
        <translation>Le catene non si possono cambiare con {change}: bloccare pixel, o liberarli.</translation>
    </message>
    <message>
        <source>Chains go on by the same rule to their end: there is nothing to alter.</source>
        <translation>Le catene proseguono con la stessa regola fino alla fine: non c’è nulla da modificare.</translation>
    </message>
    <message>
        <source>Chains record all that is measured of them: there is nothing else to observe.</source>
        <translation>Le catene registrano tutto ciò che se ne misura: non c’è altro da osservare.</translation>
    </message>
    <message>
        <source>Chains show all there is: there is nothing more to show.</source>
        <translation>Le catene mostrano tutto ciò che c’è: non c’è altro da mostrare.</translation>
    </message>
    <message>
        <source>It is not known what this machine has learnt: paint the pixels to be held.</source>
        <translation>Non si sa che cosa abbia imparato questa macchina: dipingere i pixel da bloccare.</translation>
    </message>
    <message>
        <source>The pictures of this machine are no digits: choose any of its examples.</source>
        <translation>Le immagini di questa macchina non sono cifre: scegliere uno qualunque dei suoi esempi.</translation>
    </message>
    <message>
        <source>{n_chains} chains are impossible: choose from 1 to {max_chains}.</source>
        <translation>{n_chains} catene non sono possibili: scegliere da 1 a {max_chains}.</translation>
    </message>
    <message>
        <source>Chains cannot start from “{start}”: choose {names}.</source>
        <translation>Le catene non possono partire da “{start}”: scegliere {names}.</translation>
    </message>
    <message>
        <source>A seed of {seed} is impossible: choose from 0 to {max_seed}.</source>
        <translation>Il seme {seed} non è possibile: scegliere da 0 a {max_seed}.</translation>
    </message>
    <message>
        <source>test digits</source>
        <translation>cifre di test</translation>
    </message>
    <message>
        <source>examples held back</source>
        <translation>esempi tenuti da parte</translation>
    </message>
    <message>
        <source>examples it has learnt</source>
        <translation>esempi che ha imparato</translation>
    </message>
    <message>
        <source>{n_chains} chains are impossible: choose from 1 to {max_chains:,}.</source>
        <translation>{n_chains} catene non sono possibili: scegliere da 1 a {max_chains:,}.</translation>
    </message>
    <message>
        <source>{n_betas} temperatures are impossible: choose from 1 to {max_temperatures:,}.</source>
        <translation>{n_betas} temperature non sono possibili: scegliere da 1 a {max_temperatures:,}.</translation>
    </message>
    <message>
        <source>Do not trust it: it is not what the machine minimises, and it falls also while the chains mix ever worse. Read it with the free energies.</source>
        <translation>Non fidarsene: non è ciò che la macchina minimizza, e diminuisce anche mentre le catene mescolano sempre peggio. Leggerlo insieme alle energie libere.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasso</translation>
    </message>
    <message>
        <source>section 7</source>
        <translation>sezione 7</translation>
    </message>
    <message>
        <source>No update of the weights yet.</source>
        <translation>I pesi non sono ancora stati aggiornati.</translation>
    </message>
    <message>
        <source>Press Play, or step once.</source>
        <translation>Premere Avvia, o fare un passo.</translation>
    </message>
    <message>
        <source>Updates are {ratio} of the weights, which are about as small as a new machine’s (root mean square {rms}).</source>
        <translation>Gli aggiornamenti sono {ratio} dei pesi, che sono piccoli quasi come in una macchina nuova (valore quadratico medio {rms}).</translation>
    </message>
    <message>
        <source>The ratio means something when the weights have grown: wait.</source>
        <translation>Il rapporto dice qualcosa quando i pesi sono cresciuti: aspettare.</translation>
    </message>
    <message>
        <source>After {n:,} updates the weights are as small as a new machine’s (root mean square {rms}).</source>
        <translation>Dopo {n:,} aggiornamenti i pesi sono piccoli come in una macchina nuova (valore quadratico medio {rms}).</translation>
    </message>
    <message>
        <source>Raise the learning rate: little is learnt.</source>
        <translation>Alzare il tasso di apprendimento: si impara poco.</translation>
    </message>
    <message>
        <source>Updates are {ratio} of the weights: too large (10⁻³, give or take a factor of ten).</source>
        <translation>Gli aggiornamenti sono {ratio} dei pesi: troppo grandi (10⁻³, a meno di un fattore dieci).</translation>
    </message>
    <message>
        <source>Lower the learning rate: each step undoes much of what the last ones did.</source>
        <translation>Abbassare il tasso di apprendimento: ogni passo disfa molto di ciò che hanno fatto gli ultimi.</translation>
    </message>
    <message>
        <source>The rate falls by plan, to {rate:g}: if large steps are meant now, wait.</source>
        <translation>Il tasso scende come previsto, fino a {rate:g}: se ora si vogliono passi grandi, aspettare.</translation>
    </message>
    <message>
        <source>Updates are {ratio} of the weights: as they should be (10⁻³, give or take a factor of ten).</source>
        <translation>Gli aggiornamenti sono {ratio} dei pesi: come devono essere (10⁻³, a meno di un fattore dieci).</translation>
    </message>
    <message>
        <source>Lower the rate towards the end: the noise in the weights dies out with it.</source>
        <translation>Verso la fine abbassare il tasso: con esso si spegne il rumore nei pesi.</translation>
    </message>
    <message>
        <source>Updates are {ratio} of the weights: small, because the rate falls by plan, to {rate:g}.</source>
        <translation>Gli aggiornamenti sono {ratio} dei pesi: piccoli, perché il tasso scende come previsto, fino a {rate:g}.</translation>
    </message>
    <message>
        <source>Nothing to do: at the end small steps are meant.</source>
        <translation>Niente da fare: alla fine i passi devono essere piccoli.</translation>
    </message>
    <message>
        <source>Updates are {ratio} of the weights: too small (10⁻³, give or take a factor of ten).</source>
        <translation>Gli aggiornamenti sono {ratio} dei pesi: troppo piccoli (10⁻³, a meno di un fattore dieci).</translation>
    </message>
    <message>
        <source>Raise the learning rate: at this pace little is learnt.</source>
        <translation>Alzare il tasso di apprendimento: a questo ritmo si impara poco.</translation>
    </message>
    <message>
        <source>Over-fit</source>
        <translation>Overfit</translation>
    </message>
    <message>
        <source>section 6</source>
        <translation>sezione 6</translation>
    </message>
    <message>
        <source>No gap of free energies has been measured yet.</source>
        <translation>Non è ancora stata misurata nessuna differenza di energie libere.</translation>
    </message>
    <message>
        <source>It needs images that are held back for validation.</source>
        <translation>Servono immagini tenute da parte per la validazione.</translation>
    </message>
    <message>
        <source>Raise the weight decay, take fewer hidden units or more images, or go back to where the gap opened.</source>
        <translation>Alzare il decadimento dei pesi, usare meno unità nascoste o più immagini, oppure tornare a dove la differenza si è aperta.</translation>
    </message>
    <message>
        <source>Validation minus training: {gap} ± {error:.1f} nats, no more than chance.</source>
        <translation>Validazione meno addestramento: {gap} ± {error:.1f} nat, non più del caso.</translation>
    </message>
    <message>
        <source>Look at the gap only: the values themselves move with every update.</source>
        <translation>Guardare solo la differenza: i valori stessi si spostano a ogni aggiornamento.</translation>
    </message>
    <message>
        <source>Validation minus training: {gap} ± {error:.1f} nats, which could be chance, but it grew by {growth:.1f}.</source>
        <translation>Validazione meno addestramento: {gap} ± {error:.1f} nat, che potrebbe essere un caso, ma è cresciuta di {growth:.1f}.</translation>
    </message>
    <message>
        <source>Validation minus training: {gap} ± {error:.1f} nats, {errors:.0f} standard errors, and it grew by {growth:.1f}.</source>
        <translation>Validazione meno addestramento: {gap} ± {error:.1f} nat, {errors:.0f} errori standard, ed è cresciuta di {growth:.1f}.</translation>
    </message>
    <message>
        <source>Validation minus training: {gap} ± {error:.1f} nats, {errors:.1f} standard errors, and it grows.</source>
        <translation>Validazione meno addestramento: {gap} ± {error:.1f} nat, {errors:.1f} errori standard, e cresce.</translation>
    </message>
    <message>
        <source>Validation minus training: {gap} ± {error:.1f} nats, {errors:.1f} standard errors, but it does not grow.</source>
        <translation>Validazione meno addestramento: {gap} ± {error:.1f} nat, {errors:.1f} errori standard, ma non cresce.</translation>
    </message>
    <message>
        <source>section 5</source>
        <translation>sezione 5</translation>
    </message>
    <message>
        <source>Too few reconstructions yet to see where the error goes.</source>
        <translation>Ancora troppo poche ricostruzioni per vedere dove va l’errore.</translation>
    </message>
    <message>
        <source>{after:.3g} per pixel after {before:.3g}: the reconstruction error rises.</source>
        <translation>{after:.3g} per pixel dopo {before:.3g}: l’errore di ricostruzione sale.</translation>
    </message>
    <message>
        <source>A rate too large does this (section 7).</source>
        <translation>Lo fa un tasso troppo alto (sezione 7).</translation>
    </message>
    <message>
        <source>{after:.3g} per pixel after {before:.3g}: the reconstruction error falls.</source>
        <translation>{after:.3g} per pixel dopo {before:.3g}: l’errore di ricostruzione scende.</translation>
    </message>
    <message>
        <source>{after:.3g} per pixel after {before:.3g}: the reconstruction error stays.</source>
        <translation>{after:.3g} per pixel dopo {before:.3g}: l’errore di ricostruzione resta uguale.</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Morte</translation>
    </message>
    <message>
        <source>sections 11, 12 and 15</source>
        <translation>sezioni 11, 12 e 15</translation>
    </message>
    <message>
        <source>None of {n_hidden:,} units are never on, probability below {p:g} for {n_images} images.</source>
        <translation>Nessuna di {n_hidden:,} unità è mai accesa, probabilità sotto {p:g} per {n_images} immagini.</translation>
    </message>
    <message>
        <source>1 of {n_hidden:,} units ({percent} %) is never on, probability below {p:g} for {n_images} images.</source>
        <translation>1 di {n_hidden:,} unità ({percent} %) non è mai accesa, probabilità sotto {p:g} per {n_images} immagini.</translation>
    </message>
    <message>
        <source>{n} of {n_hidden:,} units ({percent} %) are never on, probability below {p:g} for {n_images} images.</source>
        <translation>{n} di {n_hidden:,} unità ({percent} %) non sono mai accese, probabilità sotto {p:g} per {n_images} immagini.</translation>
    </message>
    <message>
        <source>A unit that is never on learns nothing. None or few: nothing to do.</source>
        <translation>Un’unità mai accesa non impara nulla. Nessuna o poche: niente da fare.</translation>
    </message>
    <message>
        <source>A unit that is never on learns nothing. A sparsity target pulls it up; or take fewer hidden units.</source>
        <translation>Un’unità mai accesa non impara nulla. Un obiettivo di sparsità la tira su; oppure usare meno unità nascoste.</translation>
    </message>
    <message>
        <source>So many at once die of too large a rate. Begin anew with a smaller one, or pull them up by sparsity.</source>
        <translation>Tante insieme muoiono per un tasso troppo alto. Ricominciare con uno più basso, o tirarle su con la sparsità.</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>Sature</translation>
    </message>
    <message>
        <source>sections 10, 11 and 15</source>
        <translation>sezioni 10, 11 e 15</translation>
    </message>
    <message>
        <source>None of {n_hidden:,} units are always on, probability above {p:g} for {n_images} images.</source>
        <translation>Nessuna di {n_hidden:,} unità è sempre accesa, probabilità sopra {p:g} per {n_images} immagini.</translation>
    </message>
    <message>
        <source>1 of {n_hidden:,} units ({percent} %) is always on, probability above {p:g} for {n_images} images.</source>
        <translation>1 di {n_hidden:,} unità ({percent} %) è sempre accesa, probabilità sopra {p:g} per {n_images} immagini.</translation>
    </message>
    <message>
        <source>{n} of {n_hidden:,} units ({percent} %) are always on, probability above {p:g} for {n_images} images.</source>
        <translation>{n} di {n_hidden:,} unità ({percent} %) sono sempre accese, probabilità sopra {p:g} per {n_images} immagini.</translation>
    </message>
    <message>
        <source>A unit that is always on tells no images apart. Nothing to do.</source>
        <translation>Un’unità sempre accesa non distingue le immagini. Niente da fare.</translation>
    </message>
    <message>
        <source>A unit that is always on is no more than biases of the visible ones. Weight decay loosens it.</source>
        <translation>Un’unità sempre accesa non è altro che bias delle visibili. Il decadimento dei pesi la scioglie.</translation>
    </message>
    <message>
        <source>section 10</source>
        <translation>sezione 10</translation>
    </message>
    <message>
        <source>Root mean square {rms:.2g}, the largest {largest:.2g}: no unit decides alone over another.</source>
        <translation>Valore quadratico medio {rms:.2g}, il più grande {largest:.2g}: nessuna unità decide da sola di un’altra.</translation>
    </message>
    <message>
        <source>Small weights let the chains move. Weight decay keeps them small.</source>
        <translation>Con pesi piccoli le catene si muovono. Il decadimento dei pesi li tiene piccoli.</translation>
    </message>
    <message>
        <source>Weight decay makes them smaller, and the chains mix faster.</source>
        <translation>Il decadimento dei pesi li rimpicciolisce, e le catene mescolano più in fretta.</translation>
    </message>
    <message>
        <source>Root mean square {rms:.2g}, the largest {largest:.2g}: chains hardly move.</source>
        <translation>Valore quadratico medio {rms:.2g}, il più grande {largest:.2g}: le catene quasi non si muovono.</translation>
    </message>
    <message>
        <source>Root mean square {rms:.2g}, the largest {largest:.2g}: chains begin to stick.</source>
        <translation>Valore quadratico medio {rms:.2g}, il più grande {largest:.2g}: le catene cominciano a incepparsi.</translation>
    </message>
    <message>
        <source>section 14, and Tieleman 2008</source>
        <translation>sezione 14, e Tieleman 2008</translation>
    </message>
    <message>
        <source>No persistent chains: the rule is {rule}.</source>
        <translation>Nessuna catena persistente: la regola è {rule}.</translation>
    </message>
    <message>
        <source>Persistent chains (PCD) make a better model of the data, at a smaller rate.</source>
        <translation>Le catene persistenti (PCD) danno un modello migliore dei dati, con un tasso più basso.</translation>
    </message>
    <message>
        <source>Nothing to do: what the machine itself would do is worked out over all states.</source>
        <translation>Niente da fare: ciò che farebbe la macchina da sola è calcolato su tutti gli stati.</translation>
    </message>
    <message>
        <source>Fantasies are {n} ± {error:.1f} nats above the data</source>
        <translation>Le fantasie stanno {n} ± {error:.1f} nat sopra i dati</translation>
    </message>
    <message>
        <source>Fantasies are {n} ± {error:.1f} nats below the data</source>
        <translation>Le fantasie stanno {n} ± {error:.1f} nat sotto i dati</translation>
    </message>
    <message>
        <source>{fantasies}: the chains keep up.</source>
        <translation>{fantasies}: le catene tengono il passo.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Niente da fare.</translation>
    </message>
    <message>
        <source>{fantasies}: the chains do not keep up with the rate.</source>
        <translation>{fantasies}: le catene non tengono il passo del tasso.</translation>
    </message>
    <message>
        <source>{fantasies}: the chains lag behind the rate.</source>
        <translation>{fantasies}: le catene restano indietro rispetto al tasso.</translation>
    </message>
    <message>
        <source>Halve the rate, or show the mean of the latest parameters, which is steadier than they are.</source>
        <translation>Dimezzare il tasso, o mostrare la media degli ultimi parametri, che è più stabile di loro.</translation>
    </message>
    <message>
        <source>Average the parameters</source>
        <translation>Media dei parametri</translation>
    </message>
    <message>
        <source>The exact likelihood</source>
        <translation>La verosimiglianza esatta</translation>
    </message>
    <message>
        <source>the weights are so large that the figures are not finite</source>
        <translation>i pesi sono così grandi che i valori non sono finiti</translation>
    </message>
    <message>
        <source>The {name} to measure a machine with have shape {shape}: they should be (n, {n_visible}) with n at least 1.</source>
        <translation>{name} con cui misurare una macchina: la forma è {shape}, dovrebbe essere (n, {n_visible}) con n almeno 1.</translation>
    </message>
    <message>
        <source>The likelihood after {update:,} updates could not be measured: {why}. The machine goes on learning.</source>
        <translation>La verosimiglianza dopo {update:,} aggiornamenti non si è potuta misurare: {why}. La macchina continua a imparare.</translation>
    </message>
    <message>
        <source>Digits of {side} × {side} pixels cannot be had: choose 28 × 28 or 16 × 16.</source>
        <translation>Cifre di {side} × {side} pixel non ci sono: scegliere 28 × 28 o 16 × 16.</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesi</translation>
    </message>
    <message>
        <source>visible biases</source>
        <translation>bias visibili</translation>
    </message>
    <message>
        <source>hidden biases</source>
        <translation>bias nascosti</translation>
    </message>
    <message>
        <source>Weights of shape {shape} leave a layer empty: each needs at least one unit.</source>
        <translation>Pesi di forma {shape} lasciano vuoto uno strato: ognuno richiede almeno un’unità.</translation>
    </message>
    <message>
        <source>Weights of shape {shape} do not fit {n_visible} visible and {n_hidden} hidden biases: the shape should be {wanted}.</source>
        <translation>Pesi di forma {shape} non si accordano con {n_visible} bias visibili e {n_hidden} nascosti: la forma dovrebbe essere {wanted}.</translation>
    </message>
    <message>
        <source>The {name} have {ndim} axes: they should have {n_axes}.</source>
        <translation>{name}: hanno {ndim} assi, dovrebbero averne {n_axes}.</translation>
    </message>
    <message>
        <source>The {name} hold NaN or infinity: every number should be finite.</source>
        <translation>{name}: contengono NaN o infinito, ogni numero dovrebbe essere finito.</translation>
    </message>
    <message>
        <source>a machine that Reverie has saved (.npz)</source>
        <translation>una macchina salvata da Reverie (.npz)</translation>
    </message>
    <message>
        <source>{path} says it is &apos;{found!s:.60}&apos;: a file with a &apos;{wanted}&apos; is wanted.</source>
        <translation>{path} dice di essere &apos;{found!s:.60}&apos;: serve un file con un &apos;{wanted}&apos;.</translation>
    </message>
    <message>
        <source>{path} has format version {stored_version}, this program reads versions up to {format_version}: open it with a newer Reverie.</source>
        <translation>{path} ha la versione di formato {stored_version}, questo programma legge le versioni fino a {format_version}: aprirlo con un Reverie più recente.</translation>
    </message>
    <message>
        <source>{path} has format version {stored_version}, versions begin at 1: save the machine anew.</source>
        <translation>{path} ha la versione di formato {stored_version}, le versioni iniziano da 1: salvare di nuovo la macchina.</translation>
    </message>
    <message>
        <source>Ten digits, 256 features</source>
        <translation>Dieci cifre, 256 caratteristiche</translation>
    </message>
    <message>
        <source>Strokes of all ten digits within seconds.</source>
        <translation>Tratti di tutte e dieci le cifre in pochi secondi.</translation>
    </message>
    <message>
        <source>Twos, 50 features</source>
        <translation>Due, 50 caratteristiche</translation>
    </message>
    <message>
        <source>The lecture&apos;s example: 50 × 256 weights grow from noise to feature detectors, on twos of 16 × 16 pixels.</source>
        <translation>L’esempio della lezione: 50 × 256 pesi crescono dal rumore a rivelatori di caratteristiche, sui 2 di 16 × 16 pixel.</translation>
    </message>
    <message>
        <source>Ten digits, 500 features</source>
        <translation>Dieci cifre, 500 caratteristiche</translation>
    </message>
    <message>
        <source>The first hidden layer of a model of all ten classes.</source>
        <translation>Il primo strato nascosto di un modello di tutte e dieci le classi.</translation>
    </message>
    <message>
        <source>Best likelihood, 500 features</source>
        <translation>Verosimiglianza migliore, 500 caratteristiche</translation>
    </message>
    <message>
        <source>Persistent chains, centred, the rate falling along a line, and the parameters averaged: minutes to a likelihood that plain contrastive divergence never reaches.</source>
        <translation>Catene persistenti, centrate, tasso che scende lungo una retta, parametri mediati: in pochi minuti una verosimiglianza che la divergenza contrastiva semplice non raggiunge mai.</translation>
    </message>
    <message>
        <source>Exact likelihood, 16 features</source>
        <translation>Verosimiglianza esatta, 16 caratteristiche</translation>
    </message>
    <message>
        <source>So few hidden units that log Z is a sum: the likelihood is exact.</source>
        <translation>Così poche unità nascoste che log Z è una somma: la verosimiglianza è esatta.</translation>
    </message>
    <message>
        <source>Bars and stripes, exact gradient</source>
        <translation>Barre e strisce, gradiente esatto</translation>
    </message>
    <message>
        <source>Small enough for the true gradient, worked out by walking all states.</source>
        <translation>Abbastanza piccolo per il gradiente vero, calcolato percorrendo tutti gli stati.</translation>
    </message>
    <message>
        <source>Slow and thorough: long chains</source>
        <translation>Lento e accurato: catene lunghe</translation>
    </message>
    <message>
        <source>The inefficient version: 200 full passes to near-equilibrium for one update.</source>
        <translation>La versione inefficiente: 200 passaggi completi fin quasi all’equilibrio per un solo aggiornamento.</translation>
    </message>
    <message>
        <source>drawn anew, grey as probability</source>
        <translation>estratte ogni volta, il grigio come probabilità</translation>
    </message>
    <message>
        <source>threshold 0.5</source>
        <translation>soglia 0.5</translation>
    </message>
    <message>
        <source>black and white already</source>
        <translation>già bianco e nero</translation>
    </message>
    <message>
        <source>bars and stripes</source>
        <translation>barre e strisce</translation>
    </message>
    <message>
        <source>The provenance is not the JSON text that Reverie writes: save the machine anew.</source>
        <translation>La provenienza non è il testo JSON che scrive Reverie: salvare di nuovo la macchina.</translation>
    </message>
    <message>
        <source>The provenance holds values of the wrong type: save the machine anew.</source>
        <translation>La provenienza contiene valori del tipo sbagliato: salvare di nuovo la macchina.</translation>
    </message>
    <message>
        <source>The images of this machine are {rows} × {columns}, of {n_visible} visible units: digits to reconstruct can be had at 28 × 28 and 16 × 16 only.</source>
        <translation>Le immagini di questa macchina sono {rows} × {columns}, di {n_visible} unità visibili: cifre da ricostruire ci sono solo a 28 × 28 e 16 × 16.</translation>
    </message>
    <message>
        <source>The pictures stay as they are chosen: begin again with other ones.</source>
        <translation>Le immagini restano come scelte: ricominciare con altre.</translation>
    </message>
    <message>
        <source>Pictures pass by the same rule to the end: there is nothing to alter.</source>
        <translation>Le immagini passano con la stessa regola fino alla fine: non c’è nulla da modificare.</translation>
    </message>
    <message>
        <source>Errors, free energies and likenesses are recorded: there is nothing else to observe.</source>
        <translation>Errori, energie libere e somiglianze sono registrati: non c’è altro da osservare.</translation>
    </message>
    <message>
        <source>All there is about the pictures is shown: there is nothing more to show.</source>
        <translation>Tutto ciò che c’è sulle immagini è mostrato: non c’è altro da mostrare.</translation>
    </message>
    <message>
        <source>There is no class {wrong}: classes are the digits from 0 to 9.</source>
        <translation>Non c’è la classe {wrong}: le classi sono le cifre da 0 a 9.</translation>
    </message>
    <message>
        <source>pictures of each group</source>
        <translation>immagini di ogni gruppo</translation>
    </message>
    <message>
        <source>number of the first picture</source>
        <translation>numero della prima immagine</translation>
    </message>
    <message>
        <source>{number:,} is impossible as {name}: choose from {low:,} to {high:,}.</source>
        <translation>{number:,} non è possibile come {name}: scegliere da {low:,} a {high:,}.</translation>
    </message>
    <message>
        <source>A share of {flipped} of the pixels cannot be reversed: choose from 0 to 1.</source>
        <translation>Una frazione {flipped} dei pixel non si può invertire: scegliere da 0 a 1.</translation>
    </message>
    <message>
        <source>The machine has not learnt the digit {stranger}: choose familiar ones among {digits}.</source>
        <translation>La macchina non ha imparato la cifra {stranger}: scegliere le familiari fra {digits}.</translation>
    </message>
    <message>
        <source>All ten digits are familiar to the machine: choose unfamiliar pictures of another kind.</source>
        <translation>Tutte e dieci le cifre sono familiari alla macchina: scegliere immagini estranee di altro tipo.</translation>
    </message>
    <message>
        <source>The digit {known} is familiar to the machine: choose others among {digits}.</source>
        <translation>La cifra {known} è familiare alla macchina: scegliere altre fra {digits}.</translation>
    </message>
    <message>
        <source>Learning rate {before:.3g} → {after:g}</source>
        <translation>Tasso di apprendimento {before:.3g} → {after:g}</translation>
    </message>
    <message>
        <source>Weight decay {before:g} → {after:g}</source>
        <translation>Decadimento dei pesi {before:g} → {after:g}</translation>
    </message>
    <message>
        <source>Sparsity target {target:g}, cost {cost:g}</source>
        <translation>Obiettivo di sparsità {target:g}, costo {cost:g}</translation>
    </message>
    <message>
        <source>Sparsity cost {before:g} → {after:g}</source>
        <translation>Costo di sparsità {before:g} → {after:g}</translation>
    </message>
    <message>
        <source>{path} holds a machine with {n_visible} visible units that does not say what it has learnt: to learn digits it should have 784 or 256.</source>
        <translation>{path} contiene una macchina con {n_visible} unità visibili che non dice che cosa ha imparato: per imparare cifre dovrebbe averne 784 o 256.</translation>
    </message>
    <message>
        <source>{path} has learnt “{source:.40}”: the data should be one of {names}.</source>
        <translation>{path} ha imparato “{source:.40}”: i dati dovrebbero essere uno fra {names}.</translation>
    </message>
    <message>
        <source>{path} says it has learnt images of {rows} × {columns} pixels, and has {n_visible} visible units: there should be one a pixel.</source>
        <translation>{path} dice di aver imparato immagini di {rows} × {columns} pixel, e ha {n_visible} unità visibili: dovrebbe essercene una per pixel.</translation>
    </message>
    <message>
        <source>{path} says it has learnt {name} of {rows} × {columns} pixels: they should be square.</source>
        <translation>{path} dice di aver imparato {name} di {rows} × {columns} pixel: dovrebbero essere quadrate.</translation>
    </message>
    <message>
        <source>{n} draws at a time are impossible: choose from 1 to {max_draws:,}.</source>
        <translation>{n} estrazioni per volta non sono possibili: scegliere da 1 a {max_draws:,}.</translation>
    </message>
    <message>
        <source>A batch of {batch_size} is impossible with {n_train} examples: choose fewer.</source>
        <translation>Un batch di {batch_size} non è possibile con {n_train} esempi: sceglierne meno.</translation>
    </message>
    <message>
        <source>A comparison of rules cannot be changed by hand: begin a new one with other settings.</source>
        <translation>Un confronto di regole non si può cambiare a mano: iniziarne uno nuovo con altre impostazioni.</translation>
    </message>
    <message>
        <source>Data, hidden units, batch size and seed are those of the machines that are learning: begin new machines for others.</source>
        <translation>Dati, unità nascoste, grandezza del batch e seme sono quelli delle macchine che imparano: per altri iniziare nuove macchine.</translation>
    </message>
    <message>
        <source>A comparison of rules records all it can: there is nothing else to observe.</source>
        <translation>Un confronto di regole registra tutto ciò che può: non c’è altro da osservare.</translation>
    </message>
    <message>
        <source>A comparison of rules cannot show {what}: it averages draws (MoreDraws).</source>
        <translation>Un confronto di regole non può mostrare {what}: fa la media di estrazioni (MoreDraws).</translation>
    </message>
    <message>
        <source>Nothing is saved of a comparison: train a machine on the learning page to keep it.</source>
        <translation>Di un confronto non si salva nulla: per tenere una macchina, addestrarla nella pagina di apprendimento.</translation>
    </message>
    <message>
        <source>Learning stopped after update {step}: the next one would have thrown the weights of {name} out of all bounds, so all machines are as they were before; choose a learning rate below {learning_rate:,.7g}.</source>
        <translation>L’apprendimento si è fermato dopo l’aggiornamento {step}: il successivo avrebbe portato i pesi di {name} fuori da ogni limite, quindi tutte le macchine sono come erano prima; scegliere un tasso di apprendimento sotto {learning_rate:,.7g}.</translation>
    </message>
    <message>
        <source>A seed of {seed} is impossible: choose 0 or more.</source>
        <translation>Il seme {seed} non è possibile: scegliere da 0 in su.</translation>
    </message>
    <message>
        <source>There is a unit in {units} outside 0 to {n_visible}.</source>
        <translation>C’è un’unità in {units} fuori da 0–{n_visible}.</translation>
    </message>
    <message>
        <source>A chain cannot be changed by {change}: set or paint visible units.</source>
        <translation>Una catena non si può cambiare con {change}: impostare o dipingere unità visibili.</translation>
    </message>
    <message>
        <source>A chain goes on by the same rule to its end: there is nothing to alter.</source>
        <translation>Una catena prosegue con la stessa regola fino alla fine: non c’è nulla da modificare.</translation>
    </message>
    <message>
        <source>A chain records its free energy only: there is nothing else to observe.</source>
        <translation>Una catena registra solo la sua energia libera: non c’è altro da osservare.</translation>
    </message>
    <message>
        <source>A chain shows all it can: there is nothing more to show.</source>
        <translation>Una catena mostra tutto ciò che può: non c’è altro da mostrare.</translation>
    </message>
    <message>
        <source>A pattern of shape {shape} does not fit: it should be {wanted}.</source>
        <translation>Un pattern di forma {shape} non va bene: dovrebbe essere {wanted}.</translation>
    </message>
    <message>
        <source>The pattern holds a value other than 0 and 1: every pixel should be one of them.</source>
        <translation>Il pattern contiene un valore diverso da 0 e 1: ogni pixel dovrebbe essere uno dei due.</translation>
    </message>
    <message>
        <source>The machine&apos;s images are {rows} × {columns}; digits can be had at 28 × 28 and 16 × 16 only.</source>
        <translation>Le immagini della macchina sono {rows} × {columns}; cifre ci sono solo a 28 × 28 e 16 × 16.</translation>
    </message>
    <message>
        <source>{name}: {m} visible and {n} hidden units are too many to draw one by one: there should be at most {max_units} of each. Larger machines are sampled on the page “RBM: sampling”.</source>
        <translation>{name}: {m} unità visibili e {n} nascoste sono troppe per disegnarle una per una: dovrebbero essere al massimo {max_units} per strato. Macchine più grandi si campionano nella pagina “RBM: campionamento”.</translation>
    </message>
    <message>
        <source>{n_states} {layer} states do not fit {n_units} {layer} units: give one a unit.</source>
        <translation>{n_states} stati di {layer} non vanno con {n_units} unità di {layer}: darne uno per unità.</translation>
    </message>
    <message>
        <source>A temperature of {temperature:g} is impossible here: choose {min_temperature:g} to {max_temperature:g}.</source>
        <translation>Una temperatura di {temperature:g} non è possibile qui: scegliere da {min_temperature:g} a {max_temperature:g}.</translation>
    </message>
    <message>
        <source>A unit cannot be in state {state!r}: it should be 1, 0 or undecided (None).</source>
        <translation>Un’unità non può essere nello stato {state!r}: dovrebbe essere 1, 0 o indecisa (None).</translation>
    </message>
    <message>
        <source>Exercise: calculate p(h₁ = 1) for the input v = (1, 0, 1); it helps that e^(−0.01) = 0.99.</source>
        <translation>Esercizio: calcolare p(h₁ = 1) per l’ingresso v = (1, 0, 1); aiuta sapere che e^(−0.01) = 0.99.</translation>
    </message>
    <message>
        <source>A hidden unit detects and forces a pattern: v₁ = v₂ = 1 switches h₁ on with probability 0.88, and h₁ = 1 switches each of v₁ and v₂ on with probability 0.73.</source>
        <translation>Un’unità nascosta rileva e impone un pattern: v₁ = v₂ = 1 accende h₁ con probabilità 0.88, e h₁ = 1 accende v₁ e v₂ con probabilità 0.73 ciascuna.</translation>
    </message>
    <message>
        <source>The detector with a corrupted input, v = (1, 0): h₁ still comes on with probability 0.73, and then forces v₁ and v₂ back on with 0.73 each, so that the pattern is corrected.</source>
        <translation>Il rivelatore con un ingresso corrotto, v = (1, 0): h₁ si accende comunque con probabilità 0.73, e poi riaccende v₁ e v₂ con 0.73 ciascuna, così che il pattern viene corretto.</translation>
    </message>
    <message>
        <source>h₁ detects the left half (v₁, v₂) and h₂ the right half (v₃, v₄): each is kept off by the other half, and once on it forces its own half on and the other one off.</source>
        <translation>h₁ rileva la metà sinistra (v₁, v₂) e h₂ la metà destra (v₃, v₄): ognuna è tenuta spenta dall’altra metà, e una volta accesa accende la propria metà e spegne l’altra.</translation>
    </message>
    <message>
        <source>All weights are 0, so that every unit is a fair coin: click a line, or use the table, to set a weight.</source>
        <translation>Tutti i pesi sono 0, così che ogni unità è una moneta equa: fare clic su una linea, o usare la tabella, per impostare un peso.</translation>
    </message>
    <message>
        <source>The machine has {n_visible} visible and {n_hidden} hidden units, the run is for {wanted_visible} and {wanted_hidden}: they should be equal.</source>
        <translation>La macchina ha {n_visible} unità visibili e {n_hidden} nascoste, l’esecuzione è per {wanted_visible} e {wanted_hidden}: dovrebbero essere uguali.</translation>
    </message>
    <message>
        <source>Training stopped after update {step}: the next one would have thrown the weights out of all bounds, so the machine is as it was before; choose a learning rate below {learning_rate:,.7g}.</source>
        <translation>L’addestramento si è fermato dopo l’aggiornamento {step}: il successivo avrebbe portato i pesi fuori da ogni limite, quindi la macchina è come era prima; scegliere un tasso di apprendimento sotto {learning_rate:,.7g}.</translation>
    </message>
    <message>
        <source>A training run cannot be changed by hand: begin a new one with other settings.</source>
        <translation>Un addestramento non si può cambiare a mano: iniziarne uno nuovo con altre impostazioni.</translation>
    </message>
    <message>
        <source>Data, hidden units, batch size and seed are those of the machine that is learning: begin a new machine for others.</source>
        <translation>Dati, unità nascoste, grandezza del batch e seme sono quelli della macchina che impara: per altri iniziare una nuova macchina.</translation>
    </message>
    <message>
        <source>A training run records all it can: there is nothing else to observe.</source>
        <translation>Un addestramento registra tutto ciò che può: non c’è altro da osservare.</translation>
    </message>
    <message>
        <source>The {name} data have shape {shape}: they should be (n, {n_visible}) with n at least 1.</source>
        <translation>I dati {name} hanno forma {shape}: dovrebbe essere (n, {n_visible}) con n almeno 1.</translation>
    </message>
    <message>
        <source>The {name} data hold {value}: every state should be 0 or 1.</source>
        <translation>I dati {name} contengono {value}: ogni stato dovrebbe essere 0 o 1.</translation>
    </message>
    <message>
        <source>There are so few that none is held back: validation looks at the same examples.</source>
        <translation>Sono così pochi che nessuno è tenuto da parte: la validazione guarda gli stessi esempi.</translation>
    </message>
    <message>
        <source>{n_hidden} hidden units are impossible: choose from 1 to {max_hidden}.</source>
        <translation>{n_hidden} unità nascoste non sono possibili: scegliere da 1 a {max_hidden}.</translation>
    </message>
    <message>
        <source>chain length k</source>
        <translation>lunghezza k delle catene</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>grandezza del batch</translation>
    </message>
    <message>
        <source>number of epochs</source>
        <translation>numero di epoche</translation>
    </message>
    <message>
        <source>A {name} of {count} is impossible: choose from 1 to {limit:,}.</source>
        <translation>{name}: {count} non è possibile, scegliere da 1 a {limit:,}.</translation>
    </message>
    <message>
        <source>A learning rate of {learning_rate:g} is impossible: choose from {min_rate:g} to {max_rate:,.0f}.</source>
        <translation>Un tasso di apprendimento di {learning_rate:g} non è possibile: scegliere da {min_rate:g} a {max_rate:,.0f}.</translation>
    </message>
    <message>
        <source>A final learning rate of {final_learning_rate:g} is impossible: choose from 0 to the learning rate, {learning_rate:g}.</source>
        <translation>Un tasso finale di {final_learning_rate:g} non è possibile: scegliere da 0 al tasso di apprendimento, {learning_rate:g}.</translation>
    </message>
    <message>
        <source>A momentum of {momentum:g} is impossible: choose at least 0 and below 1.</source>
        <translation>Un momento di {momentum:g} non è possibile: scegliere almeno 0 e meno di 1.</translation>
    </message>
    <message>
        <source>A weight decay of {weight_decay:g} is impossible: choose from 0 to {max_decay:g}.</source>
        <translation>Un decadimento dei pesi di {weight_decay:g} non è possibile: scegliere da 0 a {max_decay:g}.</translation>
    </message>
    <message>
        <source>An L1 decay of {l1_decay:g} is impossible: choose from 0 to {max_decay:g}.</source>
        <translation>Un decadimento L1 di {l1_decay:g} non è possibile: scegliere da 0 a {max_decay:g}.</translation>
    </message>
    <message>
        <source>A sparsity target of {sparsity_target:g} is impossible: choose between 0 and 1.</source>
        <translation>Un obiettivo di sparsità di {sparsity_target:g} non è possibile: scegliere fra 0 e 1.</translation>
    </message>
    <message>
        <source>A sparsity cost of {sparsity_cost:g} is impossible: choose from 0 to {max_cost:g}.</source>
        <translation>Un costo di sparsità di {sparsity_cost:g} non è possibile: scegliere da 0 a {max_cost:g}.</translation>
    </message>
    <message>
        <source>exact gradient</source>
        <translation>gradiente esatto</translation>
    </message>
    <message>
        <source>averaged</source>
        <translation>mediato</translation>
    </message>
    <message>
        <source>There is no example “{name}”: choose one of {known}.</source>
        <translation>Non c’è l’esempio “{name}”: sceglierne uno fra {known}.</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>temperatura</translation>
    </message>
    <message>
        <source>A small machine cannot be changed by {change}: set its units, weights, biases, temperature or size.</source>
        <translation>Una macchina piccola non si può cambiare con {change}: impostare unità, pesi, bias, temperatura o grandezza.</translation>
    </message>
    <message>
        <source>The machine was changed by hand; choose the example again to have it as it was.</source>
        <translation>La macchina è stata cambiata a mano; scegliere di nuovo l’esempio per riaverla com’era.</translation>
    </message>
    <message>
        <source>{n!r} {layer} units are impossible here: choose 1 to {max_units}.</source>
        <translation>{n!r} unità in {layer} non sono possibili qui: scegliere da 1 a {max_units}.</translation>
    </message>
    <message>
        <source>weight or bias</source>
        <translation>peso o bias</translation>
    </message>
    <message>
        <source>A weight or bias of {value:g} is impossible here: choose −{max_weight:g} to {max_weight:g}.</source>
        <translation>Un peso o bias di {value:g} non è possibile qui: scegliere da −{max_weight:g} a {max_weight:g}.</translation>
    </message>
    <message>
        <source>There is no layer {layer!r}: it should be &apos;visible&apos; or &apos;hidden&apos;.</source>
        <translation>Non c’è lo strato {layer!r}: dovrebbe essere &apos;visible&apos; o &apos;hidden&apos;.</translation>
    </message>
    <message>
        <source>There is no {layer} unit {unit!r}: units are counted from 0, and the last one is {n}.</source>
        <translation>Non c’è l’unità {unit!r} in {layer}: le unità si contano da 0, e l’ultima è {n}.</translation>
    </message>
    <message>
        <source>A {what} of {value!r} is impossible: it should be a finite number.</source>
        <translation>{what}: {value!r} non è possibile, dovrebbe essere un numero finito.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Questa macchina</translation>
    </message>
    <message>
        <source>A chain records its energy and free energy only: there is nothing else to observe.</source>
        <translation>Una catena registra solo la sua energia e la sua energia libera: non c’è altro da osservare.</translation>
    </message>
    <message>
        <source>A chain cannot show {what}: it tells what is next, or not (TellNext).</source>
        <translation>Una catena non può mostrare {what}: dice che cosa viene dopo, o no (TellNext).</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>[Picture: {what}]</source>
        <translation>[Immagine: {what}]</translation>
    </message>
</context>
</TS>
