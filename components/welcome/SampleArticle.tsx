/** An article to try the cards on; in English, as the names it has are. */
export function SampleArticle() {
  return (
    <article lang="en">
      <h2>Tech firms promise yearly reports as the encryption row goes on</h2>
      <p class="meta">
        Sample article ·{' '}
        <time itemprop="datePublished" dateTime="2020-06-12">
          12 June 2020
        </time>
      </p>
      <p>
        The Technology Coalition, an industry group founded in 2006, has presented Project Protect,
        a plan that promises a research fund and a yearly report on how its members act against
        child sexual exploitation and abuse. Apple, Facebook, Google and Microsoft are among them.
      </p>
      <p>
        The announcement comes in the middle of an argument about end-to-end encryption. In October
        2019 the UK Home Secretary, Priti Patel, signed an open letter to Mark Zuckerberg together
        with US Attorney General William Barr, Kevin McAleenan and Peter Dutton. They asked Facebook
        not to encrypt its messaging services without leaving the police a lawful way in. WhatsApp
        was encrypted already; Messenger and Instagram were to follow.
      </p>
      <p>
        The National Crime Agency had named encryption among the technologies that make
        investigations harder. Patel and the NCA are not alone: in December 2019 the Senate
        Judiciary Committee questioned Apple and Facebook, and Australia has had its Assistance and
        Access Act since 2018. Privacy groups such as the Electronic Frontier Foundation answer that
        a backdoor for one is a backdoor for all.
      </p>
      <p>
        The dispute is older than the apps. In 2016 the FBI asked a court to make Apple unlock the
        iPhone of a man who had taken part in the San Bernardino attack. Tim Cook refused, and the
        case ended when a third party opened the phone.
      </p>
    </article>
  );
}
