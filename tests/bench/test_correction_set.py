"""The bench of corrections: they hold, are lost, or are broken, and a changed vocabulary is another one."""

from bench.correction_set import changed, measure_survival
from bench.documents import Row
from dragoman.ontology import load_ontology

TEXT = (
    "Kenyan Foreign Minister Amina Juma met Peruvian Trade Minister Rosa Quispe in Lima on 4 May. "
    "Chile accused Ghana of an attack. Peru sent 40 tons of rice to Kenya. "
    "“We welcome the talks,” Quispe said on Monday."
)


def test_corrections_survive_another_vocabulary(tmp_path):
    rows = [Row(doc=f"d{number}", text=f"{TEXT} {number}", published="2024-05-06") for number in range(4)]
    measured = measure_survival(rows, tmp_path / "x.db", count=12)
    assert measured.metrics["corrections"] == measured.metrics["kept"] == 12
    assert measured.metrics["survival"] == 1.0
    assert measured.metrics["holding_again"] == 12
    assert not measured.is_failure


def test_the_changed_vocabulary_has_fewer_cues_and_more_bodies():
    ontology = load_ontology()
    other = changed(ontology)
    assert len(other.cues.verbs) < len(ontology.cues.verbs)
    assert len(other.organisations) > len(ontology.organisations)
