<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- A field for a new password, with the rules that belong to it. -->
<#import "field.ftl" as fields>
<#-- Comes with regex-password-policy; without it, or in a realm without its rules, Keycloak's own policies speak up while somebody types. -->
<#assign rules = .get_optional_template("portal-password-rules.ftl")>
<#assign hasRules = false>
<#if rules.exists>
    <#assign portal = rules.import()>
    <#assign hasRules = portal.published>
</#if>

<#macro field name label error newAccount=false autofocus=false>
<div class="field">
    <@fields.labelOf name=name text=label required=true/>
    <div class="group">
        <input id="${name}" name="${name}" type="password" dir="ltr" autocomplete="new-password" required<@fields.states name=name error=error hints=hasRules?then("portal-password-rules", "portal-password-policies") autofocus=autofocus/>>
        <@fields.reveal name=name/>
    </div>
    <@fields.errorOf name=name error=error/>
    <#if hasRules><@portal.list field=name newAccount=newAccount/><#else><@policies/></#if>
</div>
</#macro>

<#-- One line for each of Keycloak's policies that a browser can count, shown while it is not kept. -->
<#macro policies>
    <#local texts = {"length": "invalidPasswordMinLengthMessage", "maxLength": "invalidPasswordMaxLengthMessage", "lowerCase": "invalidPasswordMinLowerCaseCharsMessage", "upperCase": "invalidPasswordMinUpperCaseCharsMessage", "digits": "invalidPasswordMinDigitsMessage", "specialChars": "invalidPasswordMinSpecialCharsMessage"}>
<ul class="error" id="portal-password-policies" aria-live="polite">
    <#list texts as policy, text>
        <#local value = (passwordPolicies[policy])!-1>
        <#if value gt -1><li data-policy="${policy}" data-value="${value?c}" hidden>${msg(text, value)}</li></#if>
    </#list>
</ul>
</#macro>

<#-- After the form. -->
<#macro script name>
    <#if !hasRules>
<script type="module">
    const field = document.getElementById("${name}");
    const count = kind => [...field.value].filter(character => kind.test(character)).length;
    const kept = {
        length: least => [...field.value].length >= least,
        maxLength: most => [...field.value].length <= most,
        lowerCase: least => count(/\p{Ll}/u) >= least,
        upperCase: least => count(/\p{Lu}/u) >= least,
        digits: least => count(/\p{Nd}/u) >= least,
        specialChars: least => count(/[^\p{L}\p{Nd}]/u) >= least,
    };
    field.addEventListener("change", () => document.querySelectorAll("[data-policy]").forEach(line => {
        line.hidden = kept[line.dataset.policy](Number(line.dataset.value));
    }));
</script>
    </#if>
</#macro>
