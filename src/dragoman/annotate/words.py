"""Words that tell what a capitalised run can be: name particles, words that start no name, names of areas."""

PARTICLES = frozenset(
    "al el bin ibn bint abu ul ur de da do dos das del della di van von der den la le ben ould".split()
)
# Words that start a sentence with a capital and are no part of a name.
NO_NAME = frozenset(
    "the a an this that these those he she it they we i you his her its their our my in on at of for to "
    "and or but as by from with after before since when while if although though however meanwhile also "
    "both all some many most no not yet so then there here what who which why how one two three monday "
    "tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december today yesterday tomorrow speaking following asked according "
    "says has had have was were is are will would may prime minister ministry office department "
    "government council commission committee assembly party army navy police union nations states "
    "republic staff".split()
)
# Nouns that make the name before them the name of an area, a water or a site.
AREAS = frozenset(
    "reef shoal island islands bay gulf sea strait straits river lake mountain mountains valley desert "
    "peninsula hills province region district state county governorate port harbour harbor airport "
    "airfield airbase base camp bridge crossing road street square avenue dam canal corridor heights "
    "plateau coast cape point pass forest park oblast".split()
)
# What is said of an international body that is called just that ("the regional body").
OF_BODIES = frozenset(
    "regional sub-regional subregional continental world global international african trade umbrella".split()
)
