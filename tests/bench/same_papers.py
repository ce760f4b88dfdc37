"""Papers that the corpus holds twice under two titles, as read and judged by eye."""

from __future__ import annotations

SAME = frozenset(
    {
        # A preprint or a paper, and its later version or extended abstract.
        ("arxiv:2505.14266", "pl:corl2025:UTPBM4dEUS"),
        ("arxiv:2505.19214", "pl:corl2025:KUSYJIlKor"),
        ("pl:aaai2022:06532", "pl:ijcai2023:paper714"),
        ("pl:acl2021:2021.acl-long.570", "pl:ijcai2022:paper753"),
        ("pl:aistats2013:989ad52879", "pl:iclr2013:V_-8VUqv8h_H3"),
        ("pl:aistats2021:38cb275a25", "pl:ijcai2022:paper738"),
        ("pl:colt2021:94cf03d7eb", "pl:ijcai2022:paper751"),
        ("pl:colt2023:3d1d059b3d", "pl:ijcai2024:paper932"),
        ("pl:eccv2020:9ab3bd2b53", "pl:ijcai2021:paper662"),
        ("pl:iclr2013:jbLdjjxPd-b2l", "pl:iclr2014:vz8AumxkAfz5U"),
        ("pl:iclr2018:B1nLkl-0Z", "pl:icml2018:2086"),
        ("pl:iclr2018:H1I3M7Z0b", "pl:icml2018:2402"),
        ("pl:ijcai2022:paper736", "pl:uai2021:8d170f0b63"),
        # A paper and its video at the same conference.
        ("pl:icra2007:4209248", "pl:icra2007:4209506"),
        ("pl:iros2006:4058369", "pl:iros2006:4059353"),
        ("pl:iros2006:4058370", "pl:iros2006:4058931"),
        ("pl:iros2010:5650837", "pl:iros2010:5652886"),
    }
)
"""Identifiers of the corpus, the lesser first. Pairs that are not here count as wrong merges."""
