// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A SAML service provider whose assertions carry organization roles. */
public final class SamlClient {

    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    private final PortalRealm realm;
    private final String name;

    private SamlClient(PortalRealm realm, String name) {
        this.realm = realm;
        this.name = name;
    }

    /** With a mapper that an admin has added. */
    public static SamlClient with(PortalRealm realm, Map<String, String> config) {
        return create(realm, List.of(), mapper(config));
    }

    /** Made with its mapper in one request, as from a file: nobody checks the mapper. */
    public static SamlClient unchecked(PortalRealm realm, Map<String, String> config) {
        return create(realm, List.of(mapper(config)), null);
    }

    private static SamlClient create(
            PortalRealm realm, List<ProtocolMapperRepresentation> inside, ProtocolMapperRepresentation added) {
        String name = "saml-" + UUID.randomUUID().toString().substring(0, 8);
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(name);
        client.setProtocol("saml");
        client.setRedirectUris(List.of("http://service.example/*"));
        client.setProtocolMappers(inside);
        client.setAttributes(Map.of(
                "saml_idp_initiated_sso_url_name", name,
                "saml_assertion_consumer_url_post", "http://service.example/acs",
                "saml.server.signature", "false",
                "saml.assertion.signature", "false",
                "saml.client.signature", "false"));
        try (Response created = realm.admin().clients().create(client)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            if (added != null) {
                CreatedResponseUtil.getCreatedId(TokenClient.add(realm, id, added));
            }
        }
        return new SamlClient(realm, name);
    }

    public static ProtocolMapperRepresentation mapper(Map<String, String> config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("roles for the portal");
        mapper.setProtocol("saml");
        mapper.setProtocolMapper("portal-saml-organization-role-mapper");
        mapper.setConfig(new HashMap<>(config));
        return mapper;
    }

    public String clientId() {
        return name;
    }

    /** The assertion that a login gives. */
    public Document login(String address) {
        HttpBrowser browser = realm.browser();
        HttpPage first = browser.get(realm.url("protocol/saml/clients/" + name));
        // a realm with organizations asks for the address first
        HttpPage password = browser.submit(first.form("#kc-form-login").with("username", address));
        HttpPage answer = browser.submit(password.form("#kc-form-login").with("password", People.PASSWORD));
        return response(answer);
    }

    /** What the page in between posts to the service provider. */
    public static Document response(HttpPage page) {
        String response = page.form("form[name=saml-post-binding]").fields().get("SAMLResponse");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Base64.getMimeDecoder().decode(response)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(page.body(), e);
        }
    }

    /** The values of the attribute with the default name. */
    public List<String> roles(String address) {
        return values(login(address), "portal_roles");
    }

    public static List<String> values(Document response, String attribute) {
        List<String> values = new ArrayList<>();
        for (Element element : attributes(response, attribute)) {
            NodeList children = element.getElementsByTagNameNS(ASSERTION, "AttributeValue");
            for (int i = 0; i < children.getLength(); i++) {
                values.add(children.item(i).getTextContent());
            }
        }
        return values;
    }

    public static List<Element> attributes(Document response, String name) {
        return elements(response, "Attribute")
                .filter(attribute -> attribute.getAttribute("Name").equals(name))
                .toList();
    }

    /** The values of all attributes, by name. */
    public static Map<String, List<String>> attributes(Document response) {
        return elements(response, "Attribute")
                .map(attribute -> attribute.getAttribute("Name"))
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> values(response, name)));
    }

    /** Whom the assertion is about, as service providers take it that ask for no attribute. */
    public static String nameId(Document response) {
        return elements(response, "NameID").findFirst().orElseThrow().getTextContent();
    }

    private static Stream<Element> elements(Document response, String name) {
        NodeList all = response.getElementsByTagNameNS(ASSERTION, name);
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
    }
}
