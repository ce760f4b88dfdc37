"""The phrases that tell what a sentence claims, each with its weight: written by hand, to be read.

A word of a phrase may be several, "this paper/work"; "^" is the beginning of the sentence, "#"
any number, "@" a name with capitals inside it, such as that of a method.
"""

from __future__ import annotations

from reader.types import ClaimKind

CUES: dict[ClaimKind, dict[float, str]] = {
    ClaimKind.BACKGROUND: {
        3.0: """
            ^ background | in recent years | has/have attracted/gained/received/drawn/seen
            has/have become | has/have been widely/extensively | is/are widely used
            plays/play an important/crucial/key
            have achieved remarkable/great/significant/impressive | is/are becoming
            there has/have been | there are/is many/several | have the potential
            motivated by applications
            past/previous/prior/earlier/several/many/other studies/researches/researchers/works
            increasing/growing/much interest
        """,
        2.0: """
            is/are an/a important/fundamental/essential/central
            is/are an/a crucial/key/popular/promising/classic | is/are one of the most
            is/are crucial/essential/critical/important/vital/fundamental
            recent advances/progress/work/works/studies/years/research/developments/breakthroughs
            ^ recently | ^ traditionally | ^ typically | ^ traditional | ^ conventionally
            has/have shown/demonstrated/achieved/made/emerged/led | is/are widely | is/are popular
            widely used/studied/adopted | well known | well studied | is known | plays/play
            aims/aim to | ^ prior work/works/research has/have
            ^ previous/existing work/works has/have
            have been studied/proposed/developed/applied/used | great/huge potential
        """,
        1.0: """
            ^ recent | ^ current | ^ many | ^ most | ^ such | ^ there | ^ modern | ^ usually
            ^ often | often | typically | usually | commonly | traditionally | generally
            in practice | applications such | ranging from | has/have been | refers to
            is/are defined | success of | rapid | recently | increasingly | real-world applications
            in many
        """,
        -1.5: """
            we | our | this paper/work/study/article | proposed
        """,
    },
    ClaimKind.PROBLEM: {
        3.0: """
            ^ problem | ^ objective | ^ objectives | ^ aim | ^ purpose
            remains/remain unclear/challenging/difficult/unexplored/elusive
            remains/remain open/limited/largely/an/a | is/are still lacking/unclear/limited
            little is known | suffer/suffers from | unanswered | it is/remains unclear
            is/are not well understood | under-explored | underexplored
            open question/problem/questions/problems | we ask | fail/fails/failed to
            is/are hindered | still remain/remains/commit | research question | is it possible
            we pose the | has/have not been | no existing | few studies/works | lack/lacks of
            pose/raise the question | we are interested/concerned in/with | prior to our/this work
            we are particularly interested
            however these/such/this/existing/most/current methods/approaches
            however these/such/this/existing/most/current method/approach/techniques
        """,
        2.0: """
            ^ however | ^ unfortunately | ^ yet | ^ despite | ^ in spite of
            ^ we study/consider/investigate the/a | ^ in this paper/work we study/consider the/a
            ^ nevertheless | ^ nonetheless
            we study/consider/investigate/address/tackle the problem/task/question/setting/challenge
            this paper/work/article/study studies/addresses/considers/tackles/investigates the/a
            we study/investigate/explore how/whether/if/why | the question/problem of whether/how
            often/still/usually/typically fail/suffer/struggle/struggles/lack
            generally/may/can/might fail/suffer/struggle/struggles/lack | challenging | challenge
            challenges | difficult | difficulty | expensive | costly | bottleneck
            limitation/limitations/drawback/shortcoming/drawbacks/flaw of/is/in/are | lack/lacks
            absent | struggle/struggles | hard to | neglect/neglects | ignore/ignores | inadequate
            insufficient | prohibitive | prohibitively | impractical | infeasible
            in this paper we study/consider/investigate/address
            limits/limiting/restricts/hinders the/their | need to | we need | unresolved
            poorly understood | generalize poorly | far from | at the cost of | do/does not scale
            makes/make it hard/difficult/challenging | rely/relies heavily on
            require/requires a/large/extensive/many/more/costly | is/are not
        """,
        1.0: """
            but | although | though | while | only | limited | limiting | existing | previous
            current | complex | unable | cannot | assume/assumes
            ^ existing methods/approaches/works/studies | ^ although | ^ while | problem | problems
            issue | issues | risk | without considering | require/requires/required | slow
            inefficient | biased | error-prone | uncertain | bias | leads/leading/lead to
            typical/most existing | unclear | question | vulnerable | prone
        """,
        -1.0: """
            we propose/present/introduce/show | outperform/outperforms | to address this/these/the
            to overcome/tackle/solve/mitigate this/these/the | addressing these/this
        """,
    },
    ClaimKind.METHOD: {
        3.0: """
            ^ method | ^ methods | ^ methodology | ^ approach | ^ design
            we propose/present/introduce/develop/describe/devise/design/formulate/build/construct
            this paper/work/article/study/report proposes/presents/introduces/describes/develops
            in this paper/work/article/study we propose/present/introduce/develop/describe/formulate
            is/are proposed/introduced/presented/described/developed/designed/formulated/devised
            we define/derive/extend/adopt/employ/apply
            we train/combine/integrate/incorporate/use/utilize
            this paper/work/study provides/offers/reviews/surveys | we review/survey
            survey provides
            our approach/method/framework/model/algorithm/system/technique is/uses/consists
            a novel/new approach/method/framework/algorithm/model/architecture/technique/system
        """,
        2.0: """
            to this end | to address this/these/the
            to overcome/solve/tackle/mitigate/alleviate this/these | to achieve this
            for this purpose | ^ specifically | ^ first | ^ then | ^ next | ^ second | ^ technically
            ^ in particular we | is/are based on | based on | consists of | ^ to
            we formalize/model/learn/leverage/exploit
            we replace/reformulate/cast/frame/represent/optimize
            we perform/collect/create/curate/annotate/generate/compute/estimate/augment/encode/pair
            is/are used to
            is/are derived/applied/employed/trained/estimated/computed/modeled/combined
            is/are obtained/implemented/constructed/formulated/adopted/integrated/measured/divided
            we call/term/name | termed | dubbed | named | called | inspired by | motivated by
            leverages/employs/utilizes/integrates/combines
            incorporates/learns/uses/introduces/adopts | demonstrate/show how to | consisting of
            is/are composed of | operates/builds on | allows/enables/allowing/enabling | novel
            our key/main idea/insight | is/are achieved by | ^ given | ^ in our approach/method
            ^ our approach/method/framework/model/algorithm/system/technique | we discuss
            is/are able to
        """,
        1.0: """
            ^ @ | using | by | via | through | framework | algorithm | architecture | module | loss
            objective | ^ the proposed | ^ this | ^ furthermore | ^ additionally | ^ moreover
            ^ finally | each | input | inputs | which | stage | two-stage | jointly | dataset
            pipeline | we
            by introducing/using/combining/leveraging/exploiting/minimizing/solving/learning
            mechanism | instead of | rather than | in contrast to | we consider/focus
            ^ this approach/design/method
            this produces/provides/yields/design/formulation/representation/strategy
        """,
    },
    ClaimKind.RESULT: {
        3.0: """
            ^ results | ^ result | ^ conclusion | ^ conclusions | ^ findings | ^ evaluation
            outperform/outperforms/outperforming/outperformed | state-of-the-art performance/results
            ^ experiments | ^ experimental results
            ^ extensive experiments/evaluations/experimental
            experiments/results/evaluations show/demonstrate/verify
            evaluation/simulations/experimentally show/demonstrate/verify
            experiments/results/evaluation shows/reveal/reveals
            simulations/analyses/analysis/findings shows/reveal/reveals
            results/experiments indicate/suggest/confirm/validate/prove
            findings/evaluations/simulations indicate/suggest/confirm/validate/prove
            we show/find/found/observe/prove/demonstrate/report/discover that | we find | we found
            it is shown/found/demonstrated that
            our results/experiments/findings/evaluation/analysis | experimental results
            is/are verified/validated/demonstrated/confirmed/evaluated
            we evaluate/validate/test/verify/demonstrate/illustrate | we carry/carried out | we hope
            surpass/surpasses/surpassing | achieves/achieve/attains/achieved/reaches #
            is/are shown to | compares favourably/favorably
            superior/better/competitive performance/results
            improvement/improvements/gain/gains/reduction/speedup/increase of | we conclude
            significantly improve/improves/outperform/outperforms/reduce/reduces/better
            the effectiveness/efficacy/efficiency/superiority/performance/success/validity of
        """,
        2.0: """
            achieves/achieve/achieving/achieved/attains/yields/obtains/delivers | accuracy of | # %
            experiments | experiment | experimental | evaluations | evaluation | benchmarks
            empirically | superior | state-of-the-art | compared to/with | favourably | favorably
            effectiveness | demonstrate/demonstrates/demonstrated | show/shows/showed/shown
            reveal/reveals | confirm | we prove/establish/obtain/achieve | prove/proving that
            guarantee/guarantees | theoretical | and find/found/show/demonstrate | ^ notably
            ^ remarkably | ^ interestingly | ^ surprisingly | ^ overall | ^ for example | we compare
            improves/improved/improving | robust to | real-world experiments | up to # | by #
            # times | over # | to the best of our knowledge | first work/to
            simulation/simulations/experiments results | this suggests | these/our results/findings
            has/have important implications | step toward/towards | insight/insights
            provides/provide strong/new insights | to our knowledge | is/are effective
            verify/verifies | we achieve/obtain | sheds light | consistent/consistently
            significantly | gains | gain
        """,
        1.0: """
            datasets | benchmark | baselines | baseline | better | improve | higher | faster | lower
            # | performance | accuracy | simulated | real data | comparable | existing methods
            bound | bounds | optimal | strong | success | effective | more than | than
            previous methods | ^ moreover | ^ furthermore | ^ finally | ^ additionally | ^ these
            significant | results
        """,
    },
    ClaimKind.RELEASE: {
        6.0: """
            code/codes/data/dataset/datasets/video/videos is/are/will available/be/publicly
            model/models/implementation/software is/are/will available/be/publicly
            is/are publicly/freely available | available at/on/from | is/are released/open-sourced
            we release/open-source/publish/share | we publicly release | we make our/the/all
            will be released/available/made/public/publicly/open-sourced | we will release/publicly
            made/make publicly/freely available | open-source software
            project page/website/webpage | code available | we open-source | publicly release
        """,
        3.0: """
            the/our code/codes/data is/are at/in | ^ code | ^ codes | ^ our code/codes/source
            source code | http | github | ^ data and/is/are | publicly available
            to facilitate future/further research | upon acceptance/publication | a video | ^ videos
            ^ project
        """,
    },
}
"""What a phrase adds to the score of its kind, in units of the logarithm of odds, roughly."""
