"""The part of http://www.w3.org/ns/anno.jsonld that our annotations need, kept offline.

Written from the model's vocabulary, https://www.w3.org/TR/annotation-vocab/.
"""

OA = "http://www.w3.org/ns/oa#"
CONTEXT = {
    "@context": {
        "oa": OA,
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "dctypes": "http://purl.org/dc/dcmitype/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "as": "http://www.w3.org/ns/activitystreams#",
        "id": {"@id": "@id", "@type": "@id"},
        "type": {"@id": "@type", "@type": "@id"},
        **{
            name: f"oa:{name}"
            for name in (
                "Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector",
                "TextPositionSelector", "exact", "prefix", "suffix", "styleClass",
            )
        },
        "Text": "dctypes:Text",
        "Person": "foaf:Person",
        "AnnotationCollection": "as:OrderedCollection",
        "AnnotationPage": "as:OrderedCollectionPage",
        **{
            name: f"oa:{name}"
            for name in ("highlighting", "commenting", "tagging", "describing", "classifying")
        },
        "body": {"@type": "@id", "@id": "oa:hasBody"},
        "target": {"@type": "@id", "@id": "oa:hasTarget"},
        "source": {"@type": "@id", "@id": "oa:hasSource"},
        "selector": {"@type": "@id", "@id": "oa:hasSelector"},
        "creator": {"@type": "@id", "@id": "dcterms:creator"},
        "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
        "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
        "partOf": {"@type": "@id", "@id": "as:partOf"},
        "first": {"@type": "@id", "@id": "as:first"},
        "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
        "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
        "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
        "total": {"@type": "xsd:nonNegativeInteger", "@id": "as:totalItems"},
        "startIndex": {"@type": "xsd:nonNegativeInteger", "@id": "as:startIndex"},
        "created": {"@id": "dcterms:created", "@type": "xsd:dateTime"},
        "value": "rdf:value",
        "format": "dc:format",
        "name": "foaf:name",
        "label": "rdfs:label",
    }
}  # fmt: skip

IRI = {"type": "string", "pattern": r"^(https?://|urn:uuid:)\S+$"}
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
MOTIVATIONS = {"enum": ["highlighting", "commenting", "tagging"]}
BODY = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"const": "TextualBody"},
        "value": {"type": "string"},
        "format": {"enum": ["text/plain", "text/markdown"]},
        "purpose": MOTIVATIONS,
    },
    "additionalProperties": False,
}
RESOURCE = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": IRI, "type": {"const": "Text"}, "dc:title": {"type": "string"}},
    "additionalProperties": False,
}
QUOTE = {
    "type": "object",
    "required": ["type", "exact"],
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        "exact": {"type": "string"},
        "prefix": {"type": "string"},
        "suffix": {"type": "string"},
    },
    "additionalProperties": False,
}
POSITION = {
    "type": "object",
    "required": ["type", "start", "end"],
    "properties": {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
        "label": {"enum": ["title", "abstract"]},
    },
    "additionalProperties": False,
}
SPECIFIC = {
    "type": "object",
    "required": ["source"],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": RESOURCE,
        "selector": {"type": "array", "minItems": 1, "items": {"oneOf": [QUOTE, POSITION]}},
        "styleClass": {"type": "string"},
    },
    "additionalProperties": False,
}
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "target"],
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": MOTIVATIONS,
        "created": TIME,
        "creator": {
            "type": "object",
            "required": ["type", "name"],
            "properties": {"type": {"const": "Person"}, "name": {"type": "string"}},
        },
        "body": {"oneOf": [BODY, {"type": "array", "minItems": 1, "items": BODY}]},
        "target": {"oneOf": [RESOURCE, SPECIFIC]},
    },
    "additionalProperties": False,
}
PAGE = {
    "type": "object",
    "required": ["id", "type", "items"],
    "properties": {
        "id": IRI,
        "type": {"const": "AnnotationPage"},
        "partOf": IRI,
        "startIndex": {"const": 0},
        "items": {"type": "array", "minItems": 1, "items": ANNOTATION},
    },
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "required": ["@context", "id", "type"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string", "minLength": 1},
        "total": {"type": "integer", "minimum": 0},
        "first": PAGE,
    },
    "if": {"properties": {"total": {"minimum": 1}}},
    "then": {"required": ["first"]},
    "additionalProperties": False,
}
"""What the model says MUST be, section by section, of the kinds of resource that we write."""
