<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- The rules for a new password, for any login theme: a list without script, ticked while somebody types with one.
     In a page: import it with .get_optional_template, ask whether it has something to show (published), let the field's
     aria-describedby name "portal-password-rules", and print the list below the field. -->

<#-- The server writes the attribute when the realm is saved. Whatever else stands in it shows nothing, and harms nobody. -->
<#attempt>
    <#assign document = ((realm.attributes["portal.password-rules.effective"])!"{}")?eval_json>
    <#assign broken = (document.broken!false) == true>
    <#assign lines = document.rules![]>
    <#assign published = broken || lines?size gt 0>
<#recover>
    <#assign published = false>
</#attempt>

<#-- An administrator's sentence in the language of the page, else without its country, else English, else any. -->
<#function own sentences>
    <#list [lang, lang?keep_before("-"), "en"] as tag>
        <#if sentences[tag]??><#return sentences[tag]></#if>
    </#list>
    <#return sentences?values?first>
</#function>

<#macro sentence wording><#if wording.sentences??>${own(wording.sentences)}<#else>${msg(wording.key, wording.argument!"")}</#if></#macro>

<#--
  field: the id of the password field
  newAccount: whether there are no earlier passwords to compare with
-->
<#macro list field newAccount=false>
<#attempt>
    <#if published>
<#-- Within the page, unless the theme has them already: a stylesheet that comes later would move what stands below. -->
<#if !(properties.portalRulesStyled??)><style><#include "portal-password-rules.css" parse=false></style></#if>
    <#if broken>
<p class="portal-rules-broken" id="portal-password-rules">${msg("portalPasswordRulesBroken")}</p>
    <#else>
<ul class="portal-rules" id="portal-password-rules" data-portal-password-rules data-field="${field}" data-maximum-length="${document.maximumLength?c}" data-later="${msg("portalPasswordRuleLater")}" data-kept="${msg("portalPasswordRuleKept")}" data-open="${msg("portalPasswordRuleOpen")}" data-missing="${msg("portalPasswordRulesOpen", "{rules}")}" data-all-kept="${msg("portalPasswordRulesKept")}" data-all-kept-so-far="${msg("portalPasswordRulesKeptSoFar")}">
    <#list lines as line>
    <#if !(newAccount && ["passwordHistory", "passwordAge"]?seq_contains(line.name))>
    <li<#if line.check??> data-pattern="${line.check.pattern}" data-flags="${line.check.flags}" data-must-match="${line.check.mustMatch?c}"<#if line.check.atLeast??> data-at-least="${line.check.atLeast?c}"</#if><#else> class="server"</#if>><span dir="auto"><@sentence wording=line.wording/></span><#if !line.check??> <span class="portal-rules-later" dir="auto">${msg("portalPasswordRuleLater")}</span></#if></li>
    </#if>
    </#list>
</ul>
<p class="portal-rules-unseen" id="portal-password-rules-status" role="status"></p>
<script type="module" src="${url.resourcesPath}/js/portal-password-rules.js?v=1df1770e"></script>
    </#if>
    </#if>
<#recover>
</#attempt>
</#macro>
